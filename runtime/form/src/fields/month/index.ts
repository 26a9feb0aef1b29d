import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { MonthInput } from './input.tsx'

export const monthLook = defineLook('month', {
  frame: 'label',
  columns: 4,
  Input: MonthInput,
  Read: SummaryRead,
})
