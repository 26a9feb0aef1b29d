import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { DateInput } from './input.tsx'

export const dateLook = defineLook('date', {
  frame: 'label',
  columns: 6,
  Input: DateInput,
  Read: SummaryRead,
})
