import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { ImageRead } from './read.tsx'

export const imageLook = defineLook('image', {
  frame: 'fieldset',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).ImageInput),
  Read: ImageRead,
})
