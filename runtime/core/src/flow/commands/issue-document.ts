import type { DocumentInput, DocumentValues, IssueDocumentCommand } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isProcessAdministrator, refuseActing } from '../tasks/may-act.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { cause, record, type Turn } from '../turn.ts'

/**
 * 出具文书 by the holder of a task whose step lists it; by the process administrator any of the item, also again in
 * place of one that was wrong (更正) when the case is over. A document that an act issues is issued by hand only so.
 */
export function issueDocument(turn: Turn, command: IssueDocumentCommand): Refusal | undefined {
  const { flow, state, context } = turn
  const template = flow.compiled.documents.find(({ id }) => id === command.template)
  if (context.actor.kind !== 'officer') return refuse('officersOnly')
  if (template === undefined) return refuse('documentNotOffered')
  if (command.taskId === undefined) {
    if (!isProcessAdministrator(state, context.actor)) return refuse('documentNotOffered')
    if (isBlank(command.reason)) return refuse('reasonMissing')
  } else {
    const task = state.tasks.find(({ id }) => id === command.taskId)
    const refusal = refuseActing(flow, state, task, context.actor)
    // What a special procedure finds is written down while the work waits for it.
    const isWaiting = refusal?.code === 'taskSuspended' && task?.holder?.id === context.actor.id
    if (refusal !== undefined && !isWaiting) return refusal
    const step = task === undefined ? undefined : flow.places.get(task.step)?.step
    if (step?.type !== 'userTask' || step.documents?.includes(template.id) !== true)
      return refuse('documentNotOffered')
  }
  const values = command.values ?? {}
  const empty = (template.inputs ?? []).filter(input => isUnfilled(input, values))
  if (empty.length > 0)
    return refuse('documentIncomplete', { inputs: empty.map(({ key }) => key).join(', ') })
  const { reason } = command
  record(turn, {
    type: 'documentOrdered',
    template: template.id,
    values,
    ...(reason === undefined ? {} : { reason }),
  })
  cause(turn, { type: 'issueDocument', template: template.id, act: 'officer' })
  return undefined
}

/** An entry that must be filled in and is not; a table has its fewest rows, each with every cell. */
export function isUnfilled(input: DocumentInput, values: DocumentValues): boolean {
  const value = values[input.key]
  if (input.type !== 'rows') return input.isOptional !== true && (typeof value !== 'string' || isBlank(value))
  const rows = Array.isArray(value) ? value : []
  if (rows.length === 0 && input.isOptional === true) return false
  const columns = input.columns ?? []
  return rows.length < (input.fewest ?? 1) || rows.some(row => columns.some(({ key }) => isBlank(row[key])))
}
