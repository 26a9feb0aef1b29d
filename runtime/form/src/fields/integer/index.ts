import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { IntegerInput } from './input.tsx'

export const integerLook = defineLook('integer', {
  frame: 'label',
  columns: 4,
  Input: IntegerInput,
  Read: SummaryRead,
})
