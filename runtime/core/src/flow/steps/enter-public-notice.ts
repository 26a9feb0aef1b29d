import type { PublicNoticeStep } from '@yibiao/schemas'
import type { Token } from '../case-state.ts'
import { stepPlace } from '../expression-places.ts'
import { judge } from '../rules/judge.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import { openIncident } from '../tasks/open-task.ts'
import { dueOnOf, isRunning, startClock } from '../timing/case-clocks.ts'
import { suspendLimits } from '../timing/suspend-limits.ts'
import { cause, explain, type Turn } from '../turn.ts'
import { findRun, finishRun, openRun } from './runs.ts'

/** 公示: shows the fields until the limit ends, and takes objections. */
export function enterPublicNotice(turn: Turn, token: Token, step: PublicNoticeStep): void {
  const run = openRun(turn, token, step)
  const skip = turn.flow.expressions.has(stepPlace(step.id, 'skipWhen'))
    ? judge(turn, step.id, stepPlace(step.id, 'skipWhen'))
    : { isMet: false }
  if ('failed' in skip) {
    openIncident(turn, run, step, { code: 'conditionFailed', params: { issue: skip.failed } })
    return
  }
  if (skip.isMet) {
    explain(turn, { type: 'stepSkipped', step: step.id })
    finishRun(turn, run.id, { outcome: 'skipped' })
    return
  }
  const clock = startClock(turn, {
    limit: 'step',
    on: turn.today,
    length: step.limit,
    run: run.id,
    step: step.id,
  })
  if (!step.countsAgainstLimit) suspendLimits(turn, run.id)
  const through = dueOnOf(turn, clock) ?? turn.today
  cause(turn, { type: 'publishNotice', runId: run.id, step: step.id, fields: step.fields, through })
}

/** Goes on when the notice has ended and every objection has been judged. */
export function finishPublicNotice(turn: Turn, runId: string): void {
  const run = findRun(turn, runId)
  if (run === undefined) return
  if (turn.state.clocks.some(clock => clock.run === runId && isRunning(clock) && !clock.isOverdue)) return
  if (turn.state.tasks.some(task => task.run === runId && isOpenTask(task))) return
  const isUpheld = run.verdicts.some(({ outcome }) => outcome === 'upheld')
  const outcome = isUpheld
    ? 'objectionUpheld'
    : run.verdicts.length > 0
      ? 'objectionDismissed'
      : 'noObjection'
  cause(turn, { type: 'endNotice', runId })
  finishRun(turn, runId, { outcome })
}
