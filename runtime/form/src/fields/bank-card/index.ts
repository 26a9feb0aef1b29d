import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { BankCardInput } from './input.tsx'

export const bankCardLook = defineLook('bankCard', {
  frame: 'label',
  columns: 6,
  Input: BankCardInput,
  Read: SummaryRead,
})
