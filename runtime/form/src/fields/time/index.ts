import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { TimeInput } from './input.tsx'

export const timeLook = defineLook('time', {
  frame: 'label',
  columns: 4,
  Input: TimeInput,
  Read: SummaryRead,
})
