import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { SummaryRead } from '../summary-read.tsx'

export const durationLook = defineLook('duration', {
  frame: 'fieldset',
  columns: 6,
  Input: lazyInput(async () => (await import('./input.tsx')).DurationInput),
  Read: SummaryRead,
})
