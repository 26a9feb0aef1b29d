import type { SummaryTexts } from '../fields/summary-texts.ts'
import { summary as summaryEn } from './en/summary.ts'
import type { Locale } from './message.ts'
import { summary } from './zh-cn/summary.ts'

/** The words in which answers are written out, by language. */
export const summaryTexts: Readonly<Record<Locale, SummaryTexts>> = { 'zh-CN': summary, en: summaryEn }
