import type { EditAnswersCommand, FieldAccess, UserTaskStep } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { cause, record, type Turn } from '../turn.ts'
import { takeTask } from './task-act.ts'

/**
 * What the holder of a task writes into the form: the fields of officers, or what the applicant gave, with the reason.
 * The host has judged the values and keeps them as the next numbered snapshot; the earlier ones stay as they are.
 */
export function editAnswers(
  turn: Turn,
  { taskId, changes, reason }: EditAnswersCommand,
): Refusal | undefined {
  const { flow, state, context } = turn
  const task = state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(flow, state, task, context.actor)
  if (refusal !== undefined) return refusal
  const step = task && flow.places.get(task.step)?.step
  if (task?.kind !== 'work' || step?.type !== 'userTask' || !mayWrite(step.access)) {
    return refuse('actionNotOffered', { action: 'editAnswers', step: task?.key ?? '' })
  }
  takeTask(turn, task)
  record(turn, {
    type: 'answersEdited',
    submission: state.submission + 1,
    step: step.id,
    paths: changes.map(({ path }) => path),
    ...(reason === undefined ? {} : { reason }),
  })
  // A reason is given for what the applicant had filled in: they are told.
  if (reason !== undefined)
    cause(turn, { type: 'notify', to: 'applicant', notice: 'answersEdited', text: reason })
  return undefined
}

/** Whether a step lets its holder write anything. */
export function mayWrite(access: FieldAccess | undefined): boolean {
  if (access === undefined) return false
  return access.form === 'edit' || Object.values(access.fields ?? {}).some(writes)
}

function writes(access: string): boolean {
  return access === 'edit' || access === 'required'
}

/** What the step still has to fill in before its work can be passed on. */
export function refuseMissing(turn: Turn, step: UserTaskStep): Refusal | undefined {
  const missing = mayWrite(step.access) ? (turn.context.missing?.(step) ?? []) : []
  return missing.length === 0 ? undefined : refuse('fieldsMissing', { fields: missing.join(',') })
}
