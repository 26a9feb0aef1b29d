import type { Key } from '@yibiao/schemas'
import type { LifecycleFact } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'

/** The case goes on by another version: what it has under way and what came out of it is called as there. */
export function applyMigration(state: CaseState, fact: LifecycleFact & { type: 'migrated' }): CaseState {
  const { from, to, submission, keys } = fact
  const names = new Map(keys.map(each => [each.from, each.to]))
  const named = <Part extends { readonly key: Key }>(part: Part): Part => {
    const key = names.get(part.key)
    return key === undefined ? part : { ...part, key }
  }
  return {
    ...state,
    submission,
    migrations: [...(state.migrations ?? []), { from, to, submission }],
    nodes: Object.fromEntries(
      Object.entries(state.nodes).map(([key, node]) => [names.get(key) ?? key, node]),
    ),
    runs: state.runs.map(named),
    tasks: state.tasks.map(named),
    path: state.path.map(named),
  }
}
