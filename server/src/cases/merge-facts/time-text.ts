import { civilDateOfInstant } from '@yibiao/core/clock'

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** 2026年7月6日10时05分, in Shanghai, as documents write an instant; null for none. */
export function timeText(instant: string | undefined): string | null {
  if (instant === undefined) return null
  const [year = '', month = '', day = ''] = civilDateOfInstant(instant).split('-')
  const [hour = '', minute = ''] = clock.format(new Date(instant)).split(':')
  return `${year}年${Number(month)}月${Number(day)}日${hour}时${minute}分`
}

export function dayOf(instant: string | undefined): string | null {
  return instant === undefined ? null : civilDateOfInstant(instant)
}
