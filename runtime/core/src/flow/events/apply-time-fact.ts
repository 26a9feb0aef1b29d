import type { Instant } from '@yibiao/schemas'
import type { TimeFact } from '../case-event.ts'
import type { CaseClock, CaseState } from '../case-state.ts'

/** Clocks, timers and red marks. */
export function applyTimeFact(state: CaseState, fact: TimeFact, at: Instant): CaseState {
  switch (fact.type) {
    case 'clockMoved':
      return { ...state, clocks: moveClock(state.clocks, fact) }
    case 'limitPassed': {
      const clocks = state.clocks.map(clock =>
        clock.key === fact.clock ? { ...clock, isOverdue: true } : clock,
      )
      if (fact.mark === null) return { ...state, clocks }
      const mark = { code: fact.mark, at, ...(fact.step === undefined ? {} : { step: fact.step }) }
      return { ...state, clocks, redMarks: [...state.redMarks, mark] }
    }
    case 'redMarked': {
      const mark = { code: fact.mark, at, ...(fact.step === undefined ? {} : { step: fact.step }) }
      return { ...state, redMarks: [...state.redMarks, mark] }
    }
    case 'timerSet': {
      const { timer: id, fireAt, clock, run } = fact
      const timer = {
        id,
        fireAt,
        ...(clock === undefined ? {} : { clock }),
        ...(run === undefined ? {} : { run }),
      }
      return { ...state, timers: [...state.timers, timer] }
    }
    case 'timerCleared':
    case 'timerFired':
      return { ...state, timers: state.timers.filter(({ id }) => id !== fact.timer) }
  }
}

function moveClock(
  clocks: readonly CaseClock[],
  { clock: key, limit, step, run, event }: Extract<TimeFact, { type: 'clockMoved' }>,
): readonly CaseClock[] {
  if (clocks.some(clock => clock.key === key)) {
    return clocks.map(clock => (clock.key === key ? { ...clock, events: [...clock.events, event] } : clock))
  }
  const started: CaseClock = {
    key,
    limit,
    ...(step === undefined ? {} : { step }),
    ...(run === undefined ? {} : { run }),
    events: [event],
    isOverdue: false,
  }
  return [...clocks, started]
}
