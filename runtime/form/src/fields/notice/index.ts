import { defineLook } from '../field-look.tsx'
import { NoticeText } from './input.tsx'

export const noticeLook = defineLook('notice', {
  frame: 'bare',
  columns: 12,
  Input: NoticeText,
  Read: NoticeText,
})
