import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { RepeatRead } from './read.tsx'

export const repeatLook = defineLook('repeat', {
  frame: 'bare',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).RepeatInput),
  Read: RepeatRead,
})
