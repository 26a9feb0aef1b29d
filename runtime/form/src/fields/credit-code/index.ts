import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { CreditCodeInput } from './input.tsx'

export const creditCodeLook = defineLook('creditCode', {
  frame: 'label',
  columns: 6,
  Input: CreditCodeInput,
  Read: SummaryRead,
})
