import { defineLook } from '../field-look.tsx'
import { UploadInput } from './input.tsx'
import { UploadRead } from './read.tsx'

export const uploadLook = defineLook('upload', {
  frame: 'fieldset',
  columns: 12,
  Input: UploadInput,
  Read: UploadRead,
})
