import type { zhCn } from './zh-cn/index.ts'

/** Texts of the portal without the workbench. A catalogue has every text of the Chinese one, with the same parameters. */
export type PortalTexts = typeof zhCn
