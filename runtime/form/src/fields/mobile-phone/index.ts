import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { MobilePhoneInput } from './input.tsx'

export const mobilePhoneLook = defineLook('mobilePhone', {
  frame: 'label',
  columns: 6,
  Input: MobilePhoneInput,
  Read: SummaryRead,
})
