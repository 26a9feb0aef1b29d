import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { DateTimeInput } from './input.tsx'

export const dateTimeLook = defineLook('dateTime', {
  frame: 'label',
  columns: 6,
  Input: DateTimeInput,
  Read: SummaryRead,
})
