import { defineLook } from '../field-look.tsx'
import { ImageInput } from './input.tsx'
import { ImageRead } from './read.tsx'

export const imageLook = defineLook('image', {
  frame: 'fieldset',
  columns: 12,
  Input: ImageInput,
  Read: ImageRead,
})
