import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { SignatureRead } from './read.tsx'

export const signatureLook = defineLook('signature', {
  frame: 'fieldset',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).SignatureInput),
  Read: SignatureRead,
})
