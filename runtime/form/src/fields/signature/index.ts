import { defineLook } from '../field-look.tsx'
import { SignatureInput } from './input.tsx'
import { SignatureRead } from './read.tsx'

export const signatureLook = defineLook('signature', {
  frame: 'fieldset',
  columns: 12,
  Input: SignatureInput,
  Read: SignatureRead,
})
