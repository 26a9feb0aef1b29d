import type { UserTaskStep } from '@yibiao/schemas'
import type { CaseTask, StepRun } from '../case-state.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { offers, type StepAct } from '../step-acts.ts'
import { findRun } from '../steps/runs.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { personOf, record, type Turn } from '../turn.ts'

/** A task somebody acts on, with its run and step. */
export interface TaskAct {
  readonly task: CaseTask
  readonly run: StepRun
  readonly step: UserTaskStep
}

export type TaskActResult = { readonly act: TaskAct } | { readonly refusal: Refusal }

/** Finds the task and checks that the actor may do this on it; the checks every act on a step shares. */
export function findTaskAct(turn: Turn, taskId: string, ...acts: readonly StepAct[]): TaskActResult {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined) return { refusal }
  const run = task && findRun(turn, task.run)
  const step = task && turn.flow.places.get(task.step)?.step
  if (task === undefined || run === undefined) return { refusal: refuse('unknownTask') }
  const [first = 'approve'] = acts
  if (step?.type !== 'userTask' || task.kind !== 'work' || !acts.some(act => offers(step, act))) {
    return { refusal: refuse('actionNotOffered', { action: first, step: task.key }) }
  }
  return { act: { task, run, step } }
}

/** Acting on a task of the pool takes it first, so that the holder is on record. */
export function takeTask(turn: Turn, task: CaseTask): void {
  if (task.state === 'open')
    record(turn, { type: 'taskClaimed', task: task.id, holder: personOf(turn.context.actor) })
}
