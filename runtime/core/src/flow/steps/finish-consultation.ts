import type { StepRun } from '../case-state.ts'
import { isOpenTask } from '../tasks/close-task.ts'
import type { Turn } from '../turn.ts'
import { findRun, finishRun } from './runs.ts'

/** From the mildest to the gravest: the outcome of a consultation is its gravest answer. */
const gravity = ['deemedConsent', 'noObjection', 'conditional', 'objection'] as const

/** Goes on when every department has answered or its silence was recorded. */
export function finishConsultation(turn: Turn, runId: string): void {
  const run = findRun(turn, runId)
  if (run === undefined) return
  if (turn.state.tasks.some(task => task.run === runId && isOpenTask(task))) return
  finishRun(turn, runId, {
    outcome: gravestOf(run),
    variables: Object.fromEntries(
      run.verdicts.map(({ seat = '', outcome }) => [seat, { kind: 'text', value: outcome }]),
    ),
  })
}

function gravestOf(run: StepRun): string {
  const given = run.verdicts.map(({ outcome }) => outcome)
  return gravity.findLast(each => given.includes(each)) ?? 'noObjection'
}
