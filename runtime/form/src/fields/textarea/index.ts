import { defineLook } from '../field-look.tsx'
import { TextareaInput } from './input.tsx'
import { TextareaRead } from './read.tsx'

export const textareaLook = defineLook('textarea', {
  frame: 'label',
  columns: 12,
  Input: TextareaInput,
  Read: TextareaRead,
})
