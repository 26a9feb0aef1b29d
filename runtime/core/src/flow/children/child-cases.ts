import type { CaseState, ChildCase, TaskCause } from '../case-state.ts'
import { cause, record, type Turn } from '../turn.ts'

export function findChild({ children }: CaseState, id: string): ChildCase | undefined {
  return children?.find(child => child.id === id)
}

/** Whether it has yet to come to its end. */
export function isOpenChild({ state }: ChildCase): boolean {
  return state !== 'ended' && state !== 'cancelled'
}

export function openChildren(state: CaseState): readonly ChildCase[] {
  return (state.children ?? []).filter(isOpenChild)
}

/** Calls off what a step, or the whole case, ordered and nothing came of yet. */
export function cancelChildren(turn: Turn, why: TaskCause, run?: string): void {
  for (const child of openChildren(turn.state)) {
    if (run !== undefined && child.run !== run) continue
    record(turn, { type: 'childCancelled', child: child.id, cause: why })
    cause(turn, { type: 'cancelChild', child: child.id, departmentId: child.departmentId })
  }
}
