import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { RegionSummaryRead } from '../region-summary-read.tsx'

export const regionLook = defineLook('region', {
  frame: 'fieldset',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).RegionInput),
  Read: RegionSummaryRead,
})
