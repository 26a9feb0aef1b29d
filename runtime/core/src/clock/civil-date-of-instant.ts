import type { CivilDate } from './civil-date.ts'
import { isDate } from './civil-date.ts'
import { fromDayNumber, toDayNumber } from './day-number.ts'

/** A moment: ISO 8601 with `Z` or an offset (`2026-02-12T16:00:00.000Z`), or milliseconds since 1970-01-01T00:00Z. */
export type Instant = string | number

const dayInMs = 86_400_000
/** Asia/Shanghai has been +08:00 without summer time since 1991; the law's day ends at 24:00 there. */
const shanghaiOffsetMs = 8 * 3_600_000

/** The civil date in Asia/Shanghai at an instant. @throws RangeError when the text is no instant. */
export function civilDateOfInstant(instant: Instant): CivilDate {
  return fromDayNumber(Math.floor((toEpochMs(instant) + shanghaiOffsetMs) / dayInMs))
}

/** Milliseconds since the epoch at which `date` begins (00:00) in Asia/Shanghai. */
export function startOfDay(date: CivilDate): number {
  return toDayNumber(date) * dayInMs - shanghaiOffsetMs
}

/** Milliseconds since the epoch at which `date` ends (24:00) in Asia/Shanghai: a deadline is missed from here on. */
export function endOfDay(date: CivilDate): number {
  return startOfDay(date) + dayInMs
}

/** Milliseconds since the epoch of an instant. @throws RangeError when the text is no instant. */
export function toEpochMs(instant: Instant): number {
  if (typeof instant === 'number') {
    if (!Number.isFinite(instant)) throw new RangeError(`not an instant: ${instant}`)
    return instant
  }
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/.exec(
    instant,
  )
  const [, date = '', hour = '', minute = '', second = '', fraction = '', zone = ''] = match ?? []
  if (!isDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) {
    throw new RangeError(`not an instant: ${instant}`)
  }
  const secondsOfDay = Number(hour) * 3600 + Number(minute) * 60 + Number(second)
  const ms = Number(fraction.slice(0, 3).padEnd(3, '0'))
  return toDayNumber(date) * dayInMs + secondsOfDay * 1000 + ms - offsetMsOf(zone)
}

function offsetMsOf(zone: string): number {
  if (zone === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
