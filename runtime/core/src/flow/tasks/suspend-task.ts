import type { CaseTask } from '../case-state.ts'
import { cause, record, type Turn } from '../turn.ts'
import { waitsFor } from './waits-for.ts'

/** A task waits for others; its own limit runs on. */
export function suspendTask(turn: Turn, { id }: Pick<CaseTask, 'id'>): void {
  const task = turn.state.tasks.find(each => each.id === id)
  if (task?.state !== 'open' && task?.state !== 'claimed') return
  record(turn, { type: 'taskSuspended', task: id })
  tell(turn, id)
}

/** Lets a task go on unless it still has to wait for something else. */
export function resumeTask(turn: Turn, id: string | undefined): void {
  const task = turn.state.tasks.find(each => each.id === id)
  if (task?.state !== 'suspended' || waitsFor(turn.state, task)) return
  record(turn, { type: 'taskResumed', task: task.id })
  tell(turn, task.id)
}

function tell(turn: Turn, taskId: string): void {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  if (task === undefined || task.state === 'done' || task.state === 'cancelled') return
  const { state, candidates, holder } = task
  cause(turn, { type: 'updateTask', taskId, state, candidates, ...(holder === undefined ? {} : { holder }) })
}
