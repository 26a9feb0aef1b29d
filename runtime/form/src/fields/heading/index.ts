import { defineLook } from '../field-look.tsx'
import { Heading } from './input.tsx'

export const headingLook = defineLook('heading', {
  frame: 'bare',
  columns: 12,
  Input: Heading,
  Read: Heading,
})
