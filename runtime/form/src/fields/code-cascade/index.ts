import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { SummaryRead } from '../summary-read.tsx'

export const codeCascadeLook = defineLook('codeCascade', {
  frame: 'fieldset',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).CodeCascadeInput),
  Read: SummaryRead,
})
