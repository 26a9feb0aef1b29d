import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { TextInput } from './input.tsx'

export const textLook = defineLook('text', {
  frame: 'label',
  columns: 6,
  Input: TextInput,
  Read: SummaryRead,
})
