import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { DeclarationRead } from './read.tsx'

export const declarationLook = defineLook('declaration', {
  frame: 'bare',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).DeclarationInput),
  Read: DeclarationRead,
})
