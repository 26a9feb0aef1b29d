import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { SelectInput } from './input.tsx'

export const selectLook = defineLook('select', {
  frame: 'label',
  columns: 6,
  Input: SelectInput,
  Read: SummaryRead,
})
