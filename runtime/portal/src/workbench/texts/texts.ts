import type { zhCn } from './zh-cn.ts'

/** Texts of the workbench. */
export type WorkbenchTexts = typeof zhCn
