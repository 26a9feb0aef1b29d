import type { ClockDay } from '@yibiao/schemas'

/** Days of a limit that belong together: a counted day alone, days off in a row with the same reason as one. */
export type DayGroup = { from: ClockDay; through: ClockDay }

export function groupDays(days: readonly ClockDay[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (const day of days) {
    const last = groups.at(-1)
    if (last !== undefined && !day.isCounted && !last.through.isCounted && last.through.reason === day.reason)
      groups.splice(-1, 1, { from: last.from, through: day })
    else groups.push({ from: day, through: day })
  }
  return groups
}

/** From when a limit runs, how many days it counts, and the day it ends; undefined for one without counted days. */
export function spanOf(
  days: readonly ClockDay[],
): { start: string; first: string; last: string; count: number } | undefined {
  const counted = days.filter(day => day.isCounted)
  const [start, first, last] = [days[0], counted[0], counted.at(-1)]
  if (start === undefined || first === undefined || last === undefined) return undefined
  return { start: start.date, first: first.date, last: (days.at(-1) ?? last).date, count: counted.length }
}
