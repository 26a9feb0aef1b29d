import { defineLook } from '../field-look.tsx'
import { MoneyInput } from './input.tsx'
import { MoneyRead } from './read.tsx'

export const moneyLook = defineLook('money', {
  frame: 'label',
  columns: 6,
  Input: MoneyInput,
  Read: MoneyRead,
})
