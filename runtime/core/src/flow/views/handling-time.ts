import {
  countDays,
  earlierDate,
  foldClockEvents,
  laterDate,
  listSuspensions,
  mergeSuspensions,
  type WorkingCalendar,
} from '../../clock/index.ts'
import type { CaseState } from '../case-state.ts'

/** In the unit of the statutory limit. */
export interface HandlingTime {
  /** Days from acceptance to the decision, without those that did not count. */
  readonly taken: number
  /** What the law allows, without extension. */
  readonly allowed: number
}

/**
 * How long a decided case took beside what the law allows: for 提速率. Undefined before the decision, and for an item
 * that is decided at once by law.
 */
export function handlingTimeOf(
  { clocks, decision }: Pick<CaseState, 'clocks' | 'decision'>,
  calendar: WorkingCalendar,
): HandlingTime | undefined {
  const clock = clocks.findLast(({ limit }) => limit === 'statutory')
  if (decision === null || clock === undefined) return undefined
  const state = foldClockEvents(clock.events)
  const { started, deemed, stopped } = state
  const begin = deemed === null ? started : { on: deemed.startOn, limit: deemed.limit }
  if (begin === null || stopped === null || begin.limit.amount === 0) return undefined
  const { amount: allowed, unit } = begin.limit
  const days = (after: string, through: string): number =>
    after < through ? countDays(calendar, after, through, unit) : 0
  const suspended = mergeSuspensions(listSuspensions(state)).closed.reduce(
    (sum, { after, through }) => sum + days(laterDate(after, begin.on), earlierDate(through, stopped.on)),
    0,
  )
  return { taken: days(begin.on, stopped.on) - suspended, allowed }
}
