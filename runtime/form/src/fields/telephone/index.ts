import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { TelephoneInput } from './input.tsx'

export const telephoneLook = defineLook('telephone', {
  frame: 'label',
  columns: 6,
  Input: TelephoneInput,
  Read: SummaryRead,
})
