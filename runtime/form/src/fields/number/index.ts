import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { NumberInput } from './input.tsx'

export const numberLook = defineLook('number', {
  frame: 'label',
  columns: 4,
  Input: NumberInput,
  Read: SummaryRead,
})
