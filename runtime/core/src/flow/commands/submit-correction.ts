import type { SubmitCorrectionCommand } from '../case-command.ts'
import { startAcceptanceClocks } from '../lifecycle/receive.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { reopenWork } from '../steps/enter-user-task.ts'
import { findRun } from '../steps/runs.ts'
import { stopClocks } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'
import { startPreReviewClock } from './submit.ts'

/** 补正提交: the same step judges again, by a limit of its own. */
export function submitCorrection(turn: Turn, { submission }: SubmitCorrectionCommand): Refusal | undefined {
  const { correction } = turn.state
  if (correction === null) return refuse('noCorrectionOpen')
  const expected = turn.state.submission + 1
  if (submission !== expected) return refuse('submissionNumber', { expected, actual: submission })
  record(turn, { type: 'correctionSubmitted', submission, kind: correction.kind })
  cause(turn, { type: 'closeCorrection', kind: correction.kind, cause: 'submitted' })
  if (correction.kind === 'preReview') startPreReviewClock(turn)
  else {
    stopClocks(turn, ['correction'])
    startAcceptanceClocks(turn, turn.context.now)
    cause(turn, { type: 'exchangeRecord', record: 'correctionEnd' })
  }
  const run = findRun(turn, correction.run)
  const step = run && turn.flow.places.get(run.step)?.step
  if (run !== undefined && step?.type === 'userTask') reopenWork(turn, run, step)
  return undefined
}
