import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { LicenceNumberInput } from './input.tsx'

export const licenceNumberLook = defineLook('licenceNumber', {
  frame: 'label',
  columns: 6,
  Input: LicenceNumberInput,
  Read: SummaryRead,
})
