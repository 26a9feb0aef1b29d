import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { ProjectCodeInput } from './input.tsx'

export const projectCodeLook = defineLook('projectCode', {
  frame: 'label',
  columns: 6,
  Input: ProjectCodeInput,
  Read: SummaryRead,
})
