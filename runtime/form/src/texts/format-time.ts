import type { Instant } from '@yibiao/schemas'
import type { Locale } from './texts.ts'

/** An instant as date and minute in Asia/Shanghai: 2026-03-05 10:32. */
export function formatInstant(instant: Instant, locale: Locale): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  return formatter(locale).format(at).replaceAll('/', '-')
}

/** 2026-03-05 → 2026年3月5日; anything else is shown as it is. */
export function formatDate(date: string, locale: Locale): string {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date)
  if (!parts) return date
  const [, year, month, day] = parts
  if (locale !== 'zh-CN') return date
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`
}

const formatters = new Map<Locale, Intl.DateTimeFormat>()

function formatter(locale: Locale): Intl.DateTimeFormat {
  const known = formatters.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formatters.set(locale, made)
  return made
}
