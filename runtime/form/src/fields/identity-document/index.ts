import { defineLook } from '../field-look.tsx'
import { SummaryRead } from '../summary-read.tsx'
import { IdentityDocumentInput } from './input.tsx'

export const identityDocumentLook = defineLook('identityDocument', {
  frame: 'fieldset',
  columns: 12,
  hasParts: true,
  Input: IdentityDocumentInput,
  Read: SummaryRead,
})
