import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { SummaryRead } from '../summary-read.tsx'

export const mapPointLook = defineLook('mapPoint', {
  frame: 'fieldset',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).MapPointInput),
  Read: SummaryRead,
})
