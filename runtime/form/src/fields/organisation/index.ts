import { defineLook } from '../field-look.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'
import { OrganisationInput } from './input.tsx'

export const organisationLook = defineLook('organisation', {
  frame: 'fieldset',
  columns: 12,
  hasParts: true,
  Input: OrganisationInput,
  Read: RegionSummaryRead,
})
