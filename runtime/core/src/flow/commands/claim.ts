import type { ClaimCommand, ReleaseCommand } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { cause, personOf, record, type Turn } from '../turn.ts'

/** Takes a task from the pool: the first one gets it, the others learn who has it. */
export function claim(turn: Turn, { taskId }: ClaimCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined) return refusal
  if (task === undefined || task.state === 'claimed') return undefined
  const holder = personOf(turn.context.actor)
  record(turn, { type: 'taskClaimed', task: taskId, holder })
  cause(turn, { type: 'updateTask', taskId, state: 'claimed', candidates: task.candidates, holder })
  return undefined
}

/** Gives a task back to its pool. */
export function release(turn: Turn, { taskId }: ReleaseCommand): Refusal | undefined {
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(turn.flow, turn.state, task, turn.context.actor)
  if (refusal !== undefined) return refusal
  if (task === undefined || task.state === 'open') return undefined
  if (task.candidates.every(({ type }) => type === 'person')) return refuse('notFromPool')
  record(turn, { type: 'taskReleased', task: taskId })
  cause(turn, { type: 'updateTask', taskId, state: 'open', candidates: task.candidates })
  return undefined
}
