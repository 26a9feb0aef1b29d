import { apply } from './apply.ts'
import { cases } from './cases.ts'
import { items } from './items.ts'
import { notifications } from './notifications.ts'
import { shell } from './shell.ts'
import { verify } from './verify.ts'

/** Chinese: the first language, and the shape of every other catalogue. */
export const zhCn = { shell, items, apply, cases, notifications, verify }
