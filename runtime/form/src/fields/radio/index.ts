import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { RadioInput } from './input.tsx'

export const radioLook = defineLook('radio', {
  frame: 'fieldset',
  columns: 12,
  Input: RadioInput,
  Read: SummaryRead,
})
