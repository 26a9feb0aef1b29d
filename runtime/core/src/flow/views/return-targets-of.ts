import type { Id } from '@yibiao/schemas'
import type { CaseState } from '../case-state.ts'
import type { PreparedFlow } from '../compiled-flow.ts'
import { findReturn } from '../tokens/return-target.ts'

/** The steps a task's work can be returned to, the latest first. */
export function returnTargetsOf(flow: PreparedFlow, state: CaseState, taskId: string): readonly Id[] {
  const task = state.tasks.find(({ id }) => id === taskId)
  const run = state.runs.find(({ id }) => id === task?.run)
  if (run === undefined) return []
  const passed = new Set(state.path.filter(({ isUndone }) => !isUndone).map(({ step }) => step))
  return [...passed].toReversed().filter(step => {
    const result = findReturn(flow, state, run, { type: 'step', step }, false)
    return 'plan' in result
  })
}
