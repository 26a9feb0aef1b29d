import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { DurationInput } from './input.tsx'

export const durationLook = defineLook('duration', {
  frame: 'fieldset',
  columns: 6,
  Input: DurationInput,
  Read: SummaryRead,
})
