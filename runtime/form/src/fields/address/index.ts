import { defineLook } from '../field-look.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'
import { AddressInput } from './input.tsx'

export const addressLook = defineLook('address', {
  frame: 'fieldset',
  columns: 12,
  hasParts: true,
  Input: AddressInput,
  Read: RegionSummaryRead,
})
