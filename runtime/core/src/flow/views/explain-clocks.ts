import type { ClockDay, ClockExplanation, LimitsDefinition } from '@yibiao/schemas'
import { explainDays, foldClockEvents, type CivilDate, type WorkingCalendar } from '../../clock/index.ts'
import type { CaseClock, CaseState } from '../case-state.ts'
import { dueDateInputOf } from '../timing/case-clocks.ts'
import { shownClocks } from './clocks-of.ts'

/** Every shown clock day by day: why each day counts or does not. */
export function explainClocks(
  state: CaseState,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
  today: CivilDate,
): ClockExplanation {
  const clocks = shownClocks(state).map(clock => ({
    limit: clock.limit,
    days: [...explainClock(clock, limits, calendar, today)],
  }))
  return { clocks }
}

/** The days of one clock from its start to its due date; through today while it is suspended. */
export function explainClock(
  clock: CaseClock,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
  today: CivilDate,
): readonly ClockDay[] {
  const input = dueDateInputOf(foldClockEvents(clock.events), limits.rollsOffHolidays ?? true)
  if (input === null) return []
  const isOpen = input.suspensions?.some(({ through }) => through === null) ?? false
  const days = explainDays(isOpen ? { ...input, through: today } : input, calendar)
  return days.map(({ date, isCounted, number, reason }) => ({
    date,
    isCounted,
    ...(number === undefined ? {} : { number }),
    reason,
  }))
}
