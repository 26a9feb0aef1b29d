import { startOfDay, type WorkingCalendar } from '@yibiao/core/clock'
import { lightOf, yellowDay, type LeadingDue } from '../cases/leading-clock.ts'
import type { LeadingClock } from '../cases/tables.ts'
import type { TimerPlan } from '../engine/write-timers.ts'

/** 预警: fires on the first day on which a limit of the department is yellow. */
export const nearLimitTimerKind = 'nearLimit'

/** Where the clock that matters stood, or stands now; null of a case with none. */
type Standing = { clock: LeadingClock | null; dueOn: string | null }

/** Limits the department keeps; for others it waits for the applicant. */
const watched: ReadonlySet<LeadingClock['limit']> = new Set([
  'preReview',
  'acceptance',
  'statutoryAcceptance',
  'promised',
  'statutory',
  'delivery',
])

/**
 * The alarm for the day on which the leading limit turns yellow. A limit that is yellow from its first day, as one of a
 * single day is, warns of nothing and has none.
 */
export function planNearTimer(
  caseId: string,
  before: Standing,
  leading: LeadingDue | null,
  calendar: WorkingCalendar,
): TimerPlan {
  const was = alarmDay(before, calendar)
  const now = alarmDay(leading ?? { clock: null, dueOn: null }, calendar)
  if (was?.day === now?.day && was?.limit === now?.limit) return { cleared: [], set: [] }
  const keyOf = (limit: string): string => `near:${caseId}:${limit}`
  const cleared = was === undefined || was.limit === now?.limit ? [] : [keyOf(was.limit)]
  if (now === undefined) return { cleared, set: [] }
  const { limit } = now
  const due_at = new Date(startOfDay(now.day)).toISOString()
  return {
    cleared,
    set: [{ key: keyOf(limit), kind: nearLimitTimerKind, payload: { caseId, limit }, due_at }],
  }
}

/** The limit whose warning is over with this turn: kept, suspended, extended, or passed and red. */
export function settledLimit(
  before: Standing,
  leading: LeadingDue | null,
  today: string,
  calendar: WorkingCalendar,
): LeadingClock['limit'] | undefined {
  const was = alarmDay(before, calendar)
  if (was === undefined || was.day > today) return undefined
  const isStillNear = leading?.clock.limit === was.limit && lightOf(leading, today, calendar) === 'yellow'
  return isStillNear ? undefined : was.limit
}

function alarmDay(
  { clock, dueOn }: Standing,
  calendar: WorkingCalendar,
): { day: string; limit: LeadingClock['limit'] } | undefined {
  if (clock === null || !watched.has(clock.limit) || clock.amount <= clock.threshold) return undefined
  const day = yellowDay({ clock, dueOn }, calendar)
  return day === null ? undefined : { day, limit: clock.limit }
}
