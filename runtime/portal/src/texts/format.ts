import type { Locale } from '../preferences/preferences.ts'

const zone = 'Asia/Shanghai'

/** 2026年11月22日 · 22 November 2026, for a date without time. */
export function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-').map(Number)
  if (year === undefined || month === undefined || day === undefined) return date
  if (locale === 'zh-CN') return `${year}年${month}月${day}日`
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  )
}

/** 11月22日 周日 · Sun 22 Nov */
export function formatShortDate(date: string, locale: Locale): string {
  const instant = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(instant.getTime())) return date
  const format = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : 'zh-CN', {
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
    timeZone: 'UTC',
  })
  return format.format(instant)
}

/** 2026年11月22日 10:32, in the time of Beijing whatever the device says. */
export function formatInstant(instant: string, locale: Locale): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return `${formatDate(dateOf(date), locale)} ${timeOf(date)}`
}

/** 10:32 */
export function formatTime(instant: string): string {
  const date = new Date(instant)
  return Number.isNaN(date.getTime()) ? instant : timeOf(date)
}

/** 2.4 MB */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

function dateOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(date)
}

function timeOf(date: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: zone }).format(date)
}
