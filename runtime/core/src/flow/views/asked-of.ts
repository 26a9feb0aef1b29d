import type { Person, CaseState, CaseTask } from '../case-state.ts'
import { isOpenTask } from '../tasks/close-task.ts'

/** Who was asked for a task, or added to its step, and has not answered: whom `removeSigner` can take back. */
export function askedOf(state: CaseState, task: Pick<CaseTask, 'id' | 'run'>): readonly Person[] {
  const open = state.tasks.filter(
    each =>
      isOpenTask(each) &&
      each.run === task.run &&
      each.kind !== 'request' &&
      (each.parent === task.id || (each.parent === undefined && isAdded(each))),
  )
  const run = state.runs.find(({ id }) => id === task.run)
  const waiting = run?.settled === undefined ? (run?.after ?? []) : []
  return [
    ...open.flatMap(({ holder }) => holder ?? []),
    ...waiting.flatMap(each => (each.type === 'person' ? [{ id: each.id, name: each.name }] : [])),
  ]
}

/** Beside or after the step's own signers. */
function isAdded({ kind, askedBy }: CaseTask): boolean {
  return kind === 'signer' || (kind === 'work' && askedBy !== undefined)
}
