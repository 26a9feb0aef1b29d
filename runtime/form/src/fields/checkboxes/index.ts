import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { CheckboxesInput } from './input.tsx'

export const checkboxesLook = defineLook('checkboxes', {
  frame: 'fieldset',
  columns: 12,
  Input: CheckboxesInput,
  Read: SummaryRead,
})
