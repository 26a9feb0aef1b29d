import { defineLook } from '../field-look.tsx'
import { GroupInput } from './input.tsx'
import { GroupRead } from './read.tsx'

export const groupLook = defineLook('group', {
  frame: 'bare',
  columns: 12,
  Input: GroupInput,
  Read: GroupRead,
})
