import { defineLook } from '../field-look.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'
import { RegionInput } from './input.tsx'

export const regionLook = defineLook('region', {
  frame: 'fieldset',
  columns: 12,
  Input: RegionInput,
  Read: RegionSummaryRead,
})
