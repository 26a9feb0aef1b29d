import type { ClockView, LimitsDefinition } from '@yibiao/schemas'
import type { CivilDate, WorkingCalendar } from '../../clock/index.ts'
import type { CaseState } from '../case-state.ts'
import { clocksOf } from './clocks-of.ts'

/** The clock that lists and worklists show for a case: what is awaited next. */
export function leadingClock(
  state: CaseState,
  limits: LimitsDefinition,
  calendar: WorkingCalendar,
  today: CivilDate,
): ClockView | undefined {
  const running = clocksOf(state, limits, calendar, today).filter(({ stoppedOn }) => stoppedOn === undefined)
  const wanted: readonly ClockView['limit'][] =
    state.decision !== null
      ? ['delivery']
      : ['correction', 'promised', 'acceptance', 'counterReceipt', 'preReview']
  for (const limit of wanted) {
    const view = running.find(each => each.limit === limit)
    if (view !== undefined) return view
  }
  return undefined
}
