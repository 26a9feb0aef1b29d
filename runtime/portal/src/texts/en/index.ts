import type { PortalTexts } from '../texts.ts'
import { apply } from './apply.ts'
import { cases } from './cases.ts'
import { children } from './children.ts'
import { followUps } from './follow-ups.ts'
import { items } from './items.ts'
import { notifications } from './notifications.ts'
import { publicity } from './publicity.ts'
import { ratings } from './ratings.ts'
import { shell } from './shell.ts'
import { verify } from './verify.ts'

/** English, complete. */
export const en: PortalTexts = {
  shell,
  items,
  apply,
  cases,
  children,
  followUps,
  notifications,
  publicity,
  ratings,
  verify,
}
