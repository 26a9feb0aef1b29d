import type { apply } from './zh-cn/apply.ts'
import type { cases } from './zh-cn/cases.ts'
import type { children } from './zh-cn/children.ts'
import type { followUps } from './zh-cn/follow-ups.ts'
import type { items } from './zh-cn/items.ts'
import type { notifications } from './zh-cn/notifications.ts'
import type { publicity } from './zh-cn/publicity.ts'
import type { ratings } from './zh-cn/ratings.ts'
import type { shell } from './zh-cn/shell.ts'
import type { verify } from './zh-cn/verify.ts'

/** Texts of the portal without the workbench. A catalogue has every text of the Chinese one, with the same parameters. */
export type PortalTexts = {
  readonly shell: typeof shell
  readonly apply: typeof apply
  readonly items: typeof items
  readonly cases: typeof cases
  readonly children: typeof children
  readonly followUps: typeof followUps
  readonly notifications: typeof notifications
  readonly publicity: typeof publicity
  readonly ratings: typeof ratings
  readonly verify: typeof verify
}
