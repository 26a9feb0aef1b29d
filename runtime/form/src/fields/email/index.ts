import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { EmailInput } from './input.tsx'

export const emailLook = defineLook('email', {
  frame: 'label',
  columns: 6,
  Input: EmailInput,
  Read: SummaryRead,
})
