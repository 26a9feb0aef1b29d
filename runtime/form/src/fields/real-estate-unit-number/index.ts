import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { RealEstateUnitNumberInput } from './input.tsx'

export const realEstateUnitNumberLook = defineLook('realEstateUnitNumber', {
  frame: 'label',
  columns: 6,
  Input: RealEstateUnitNumberInput,
  Read: SummaryRead,
})
