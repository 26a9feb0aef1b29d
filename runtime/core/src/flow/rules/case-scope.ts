import { civilDateOfInstant } from '../../clock/index.ts'
import {
  createContext,
  isContext,
  toValue,
  type EvaluationScope,
  type Value,
} from '../../expression/index.ts'
import type { CaseState, NodeOutcome, NodeVariable } from '../case-state.ts'

/** The host's names, with `nodes` and the dates of `case` as they are at this moment of the turn. */
export function caseScope(facts: EvaluationScope, state: CaseState): EvaluationScope {
  return {
    ...facts,
    lookup(name) {
      if (name === 'nodes') return nodesValue(state)
      if (name === 'case') return caseValue(facts.lookup('case'), state)
      return facts.lookup(name)
    },
    ...(facts.column === undefined ? {} : { column: (name, key) => facts.column?.(name, key) }),
  }
}

function nodesValue(state: CaseState): Value {
  return createContext(Object.entries(state.nodes).map(([key, node]) => [key, nodeValue(node)] as const))
}

function nodeValue({ outcome, opinion, variables = {} }: NodeOutcome): Value {
  const entries: (readonly [string, Value])[] = [
    ...Object.entries(variables).map(([key, value]) => [key, variableValue(value)] as const),
    ['outcome', outcome],
    ['opinion', opinion ?? null],
  ]
  return createContext(entries)
}

function variableValue(variable: NodeVariable): Value {
  return variable.kind === 'list' ? variable.items.map(variableValue) : toValue(variable.kind, variable.value)
}

function caseValue(given: Value | undefined, { moments }: CaseState): Value {
  const entries = given !== undefined && isContext(given) ? [...given.entries] : []
  const dates = [
    ['submittedOn', dateValue(moments.submittedAt)],
    ['receivedOn', dateValue(moments.receivedAt)],
    ['acceptedOn', dateValue(moments.acceptedAt)],
  ] as const
  return createContext([...entries, ...dates])
}

function dateValue(instant: string | undefined): Value {
  return instant === undefined ? null : toValue('date', civilDateOfInstant(instant))
}
