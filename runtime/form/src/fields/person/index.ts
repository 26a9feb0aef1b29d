import { defineLook } from '../field-look.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'
import { PersonInput } from './input.tsx'

export const personLook = defineLook('person', {
  frame: 'fieldset',
  columns: 12,
  hasParts: true,
  Input: PersonInput,
  Read: RegionSummaryRead,
})
