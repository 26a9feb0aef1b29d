import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { PostalCodeInput } from './input.tsx'

export const postalCodeLook = defineLook('postalCode', {
  frame: 'label',
  columns: 3,
  Input: PostalCodeInput,
  Read: SummaryRead,
})
