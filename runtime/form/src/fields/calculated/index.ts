import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { CalculatedInput } from './input.tsx'

export const calculatedLook = defineLook('calculated', {
  frame: 'label',
  columns: 6,
  Input: CalculatedInput,
  Read: SummaryRead,
})
