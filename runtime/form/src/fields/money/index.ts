import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { MoneyInput } from './input.tsx'

export const moneyLook = defineLook('money', {
  frame: 'label',
  columns: 6,
  Input: MoneyInput,
  Read: SummaryRead,
})
