import { defineLook } from '../field-look.tsx'
import { Divider } from './input.tsx'

export const dividerLook = defineLook('divider', {
  frame: 'bare',
  columns: 12,
  Input: Divider,
  Read: Divider,
})
