export type { FormTexts, Locale } from './texts.ts'
export { localise } from './localise.ts'
export { loadTexts } from './load-texts.ts'
export { zhCn } from './zh-CN.ts'
