import type { ChecklistVerdict } from '@yibiao/schemas'
import type { CaseTask, Person, TaskCause } from '../case-state.ts'
import { cause, record, type Turn } from '../turn.ts'
import { resumeTask } from './suspend-task.ts'

export interface Closing {
  readonly state: 'done' | 'cancelled'
  readonly cause: TaskCause
  readonly by?: Person
  readonly outcome?: string
  readonly opinion?: string
  /** As it was judged. */
  readonly checklist?: readonly ChecklistVerdict[]
  /** Counts in the completion of the step. */
  readonly isVerdict?: boolean
}

/** Closes a task with its one history row. Nothing for a task that is closed already. */
export function closeTask(turn: Turn, task: CaseTask, closing: Closing): void {
  if (!isOpenTask(turn.state.tasks.find(({ id }) => id === task.id))) return
  const { isVerdict = false, state, cause: why, ...rest } = closing
  record(turn, {
    type: 'taskClosed',
    task: task.id,
    run: task.run,
    step: task.step,
    key: task.key,
    state,
    cause: why,
    ...rest,
    ...(task.seat === undefined ? {} : { seat: task.seat }),
    isVerdict,
  })
  cause(turn, {
    type: 'closeTask',
    taskId: task.id,
    state,
    cause: why,
    ...(closing.by === undefined ? {} : { by: closing.by }),
    ...(closing.outcome === undefined ? {} : { outcome: closing.outcome }),
    ...(closing.opinion === undefined ? {} : { opinion: closing.opinion }),
  })
  endParticipation(turn, task, closing)
  cancelQuestionsOf(turn, task)
  resumeTask(turn, task.parent)
}

/** Whoever was asked for a task that is over need not answer. */
function cancelQuestionsOf(turn: Turn, task: CaseTask): void {
  for (const each of turn.state.tasks) {
    if (each.parent === task.id && isOpenTask(each))
      closeTask(turn, each, { state: 'cancelled', cause: 'noLongerNeeded' })
  }
}

/** Cancels whatever is still open of a run. */
export function cancelTasksOfRun(turn: Turn, run: string, why: TaskCause): void {
  for (const task of turn.state.tasks) {
    if (task.run === run && isOpenTask(task)) closeTask(turn, task, { state: 'cancelled', cause: why })
  }
}

export function isOpenTask(task: CaseTask | undefined): boolean {
  return task?.state === 'open' || task?.state === 'claimed' || task?.state === 'suspended'
}

/**
 * A consulted department's access ends with its task. At a 甄别 it goes on for whoever may have to handle the item
 * later, and for whoever forfeited it and is told so.
 */
function endParticipation(turn: Turn, { kind, run, seat, candidates }: CaseTask, closing: Closing): void {
  const [candidate] = candidates
  if (kind !== 'consultation' && kind !== 'screening') return
  if (seat === undefined || candidate === undefined) return
  if (kind === 'screening' && keepsPart(closing.outcome)) return
  cause(turn, { type: 'endParticipation', runId: run, seat, departmentId: candidate.departmentId })
}

function keepsPart(answer: string | undefined): boolean {
  return answer === 'conditional' || answer === 'forfeited'
}

/** The parts that outlived the tasks of a 甄别 end with the case. */
export function endScreenedParts(turn: Turn): void {
  for (const { run, candidate, departmentId, answer } of turn.state.screened ?? [])
    if (keepsPart(answer))
      cause(turn, { type: 'endParticipation', runId: run, seat: candidate, departmentId })
}
