import { defineLook } from '../field-look.tsx'
import { RepeatInput } from './input.tsx'
import { RepeatRead } from './read.tsx'

export const repeatLook = defineLook('repeat', {
  frame: 'bare',
  columns: 12,
  Input: RepeatInput,
  Read: RepeatRead,
})
