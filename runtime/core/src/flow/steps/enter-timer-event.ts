import type { TimerEventStep } from '@yibiao/schemas'
import { startOfDay } from '../../clock/index.ts'
import { formatDate, isDate } from '../../expression/index.ts'
import type { Token } from '../case-state.ts'
import { stepPlace } from '../expression-places.ts'
import { evaluateAt } from '../rules/judge.ts'
import { openIncident } from '../tasks/open-task.ts'
import { startClock } from '../timing/case-clocks.ts'
import type { Turn } from '../turn.ts'
import { finishRun, openRun } from './runs.ts'

/** Waits for the end of a limit, or for a day to begin; a day that has begun is not waited for. */
export function enterTimerEvent(turn: Turn, token: Token, step: TimerEventStep): void {
  if (step.timer.type === 'after') {
    const run = openRun(turn, token, step)
    startClock(turn, { limit: 'step', on: turn.today, length: step.timer.limit, run: run.id, step: step.id })
    return
  }
  const result = evaluateAt(turn, step.id, stepPlace(step.id, 'until'))
  if ('failed' in result || !isDate(result.value)) {
    const run = openRun(turn, token, step)
    openIncident(turn, run, step, { code: 'dateMissing', params: {} })
    return
  }
  const date = formatDate(result.value)
  if (date <= turn.today) {
    finishRun(turn, openRun(turn, token, step).id, { outcome: 'elapsed' })
    return
  }
  openRun(turn, token, step, { wakeAt: new Date(startOfDay(date)).toISOString() })
}
