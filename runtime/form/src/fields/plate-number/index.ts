import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { PlateNumberInput } from './input.tsx'

export const plateNumberLook = defineLook('plateNumber', {
  frame: 'label',
  columns: 3,
  Input: PlateNumberInput,
  Read: SummaryRead,
})
