import { defineLook } from '../field-look.tsx'
import { DeclarationInput } from './input.tsx'
import { DeclarationRead } from './read.tsx'

export const declarationLook = defineLook('declaration', {
  frame: 'bare',
  columns: 12,
  Input: DeclarationInput,
  Read: DeclarationRead,
})
