import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { TreeChoiceInput } from './input.tsx'

export const treeChoiceLook = defineLook('treeChoice', {
  frame: 'fieldset',
  columns: 12,
  Input: TreeChoiceInput,
  Read: SummaryRead,
})
