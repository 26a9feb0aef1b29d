import { defineLook } from '../field-look.tsx'
import { lazyInput } from '../lazy-input.tsx'
import { UploadRead } from './read.tsx'

export const uploadLook = defineLook('upload', {
  frame: 'fieldset',
  columns: 12,
  Input: lazyInput(async () => (await import('./input.tsx')).UploadInput),
  Read: UploadRead,
})
