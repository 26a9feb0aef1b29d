import type { UserTaskStep } from '@yibiao/schemas'
import type { NodeOutcome, StepRun } from '../case-state.ts'
import { openNextSeat } from '../steps/enter-user-task.ts'
import { findRun, finishRun } from '../steps/runs.ts'
import { cause, explain, record, type Turn } from '../turn.ts'
import { closeTask, isOpenTask } from './close-task.ts'
import { completionOf, countVerdicts, type Tally } from './count-verdicts.ts'
import { openTask } from './open-task.ts'
import { isAfterSigner } from './waits-for.ts'

/** Outcome of a vote that is neither for nor against. */
export const abstained = 'abstained'

/** What the last signer said. */
export type Given = Pick<NodeOutcome, 'outcome' | 'opinion' | 'by'>

/** Counts what the step's own signers said; then the step ends, the next in line is asked, or those after them sign. */
export function settleRun(turn: Turn, runId: string, step: UserTaskStep, given: Given): void {
  const run = findRun(turn, runId)
  if (run === undefined) return
  const tally = tallyOf(run)
  explain(turn, { type: 'verdictCounted', step: step.id, ...tally })
  const verdict = countVerdicts(completionOf(step, run), tally)
  if (verdict === 'open') {
    askNextInLine(turn, runId, step)
    return
  }
  const isAsGiven = verdict === 'approved' && given.outcome !== abstained && given.outcome !== 'rejected'
  const node = { ...given, outcome: isAsGiven ? given.outcome : verdict }
  if (verdict === 'approved' && (run.after ?? []).length > 0) askAfter(turn, run, step, node)
  else finishRun(turn, runId, node)
}

/** 依次: asks the next signer once the one before has signed or is gone; who signs beside keeps nobody waiting. */
export function askNextInLine(turn: Turn, runId: string, step: UserTaskStep): void {
  const run = findRun(turn, runId)
  if (run === undefined || step.completion.type !== 'sequential') return
  const isAsked = turn.state.tasks.some(
    task => task.run === runId && task.kind === 'work' && task.askedBy === undefined && isOpenTask(task),
  )
  if (!isAsked) openNextSeat(turn, run, step)
}

/** 后加签: the step ends when those who sign after have approved; one of them who rejects rejects it. */
export function settleAfter(turn: Turn, runId: string, given: Given): void {
  const run = findRun(turn, runId)
  if (run?.settled === undefined) return
  if (given.outcome === 'rejected') return finishRun(turn, runId, given)
  const isWaiting = turn.state.tasks.some(task => isAfterSigner(task, runId) && isOpenTask(task))
  if (!isWaiting) finishRun(turn, runId, run.settled)
}

function askAfter(turn: Turn, { id, after = [] }: StepRun, step: UserTaskStep, node: NodeOutcome): void {
  record(turn, { type: 'runSettled', run: id, node })
  for (const task of turn.state.tasks) {
    if (task.run === id && isOpenTask(task))
      closeTask(turn, task, { state: 'cancelled', cause: 'noLongerNeeded' })
  }
  const opened = after.map(signer =>
    openTask(turn, { run: { id }, step, kind: 'signer', candidates: [signer] }),
  )
  cause(turn, {
    type: 'notify',
    to: 'officers',
    notice: 'signerAdded',
    taskIds: opened.map(task => task.id),
  })
}

function tallyOf(run: StepRun): Tally {
  const rejections = run.verdicts.filter(({ outcome }) => outcome === 'rejected').length
  const abstentions = run.verdicts.filter(({ outcome }) => outcome === abstained).length
  return {
    seats: run.seats,
    approvals: run.verdicts.length - rejections - abstentions,
    rejections,
    abstentions,
  }
}
