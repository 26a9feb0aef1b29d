import { formatDecimal, isNumeric, isList, type Value } from '../expression/index.ts'

/** Words that values are written with in one language. */
export type MergeWords = { readonly yes: string; readonly no: string; readonly separator: string }

export const mergeWords: Readonly<Record<'zh-CN' | 'en', MergeWords>> = {
  'zh-CN': { yes: '是', no: '否', separator: '、' },
  en: { yes: 'Yes', no: 'No', separator: ', ' },
}

/**
 * A value as it stands in a document: dates as 2026年7月6日 (GB/T 9704), lists joined. Undefined when there is
 * nothing to write: a document never says "null".
 */
export function formatMergeValue(value: Value, locale: 'zh-CN' | 'en'): string | undefined {
  const words = mergeWords[locale]
  if (value === null || value === '') return undefined
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (isNumeric(value)) return formatDecimal(value)
  if (isList(value)) {
    const written = value.map(entry => formatMergeValue(entry, locale)).filter(entry => entry !== undefined)
    return written.length === 0 ? undefined : written.join(words.separator)
  }
  if (value.kind === 'date') return formatDay(value.code, locale)
  return undefined
}

function formatDay(code: number, locale: 'zh-CN' | 'en'): string {
  const year = code >> 9
  const month = (code >> 5) & 15
  const day = code & 31
  if (year === 9999) return locale === 'en' ? 'long term' : '长期'
  return locale === 'en'
    ? `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    : `${year}年${month}月${day}日`
}
