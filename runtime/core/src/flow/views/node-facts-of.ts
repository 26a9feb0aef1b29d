import type { NodeFacts } from '../../form/form-context.ts'
import type { CaseState, NodeVariable } from '../case-state.ts'

/** Outcomes so far as a form's context wants them: the name `nodes` in the rules of the form. */
export function nodeFactsOf(state: CaseState): Readonly<Record<string, NodeFacts>> {
  return Object.fromEntries(
    Object.entries(state.nodes).map(([key, { outcome, opinion, variables = {} }]) => [
      key,
      {
        ...Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, plain(value)])),
        outcome,
        opinion: opinion ?? null,
      },
    ]),
  )
}

function plain(variable: NodeVariable): unknown {
  return variable.kind === 'list' ? variable.items.map(plain) : variable.value
}
