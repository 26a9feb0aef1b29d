import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { ResidentIdentityNumberInput } from './input.tsx'

export const residentIdentityNumberLook = defineLook('residentIdentityNumber', {
  frame: 'label',
  columns: 6,
  Input: ResidentIdentityNumberInput,
  Read: SummaryRead,
})
