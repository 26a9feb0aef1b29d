import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { CodeCascadeInput } from './input.tsx'

export const codeCascadeLook = defineLook('codeCascade', {
  frame: 'fieldset',
  columns: 12,
  Input: CodeCascadeInput,
  Read: SummaryRead,
})
