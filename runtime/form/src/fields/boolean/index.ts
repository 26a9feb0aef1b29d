import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { BooleanInput } from './input.tsx'

export const booleanLook = defineLook('boolean', {
  frame: 'fieldset',
  columns: 6,
  Input: BooleanInput,
  Read: SummaryRead,
})
