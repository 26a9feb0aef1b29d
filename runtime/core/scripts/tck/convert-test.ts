import type { ExpressionCase } from '../../conformance/run-expression.ts'
import type { DecisionOfKit, ModelOfKit } from './read-model.ts'
import type { TestOfKit } from './read-tests.ts'

/** Why no case can be made of a test, whatever our language can do. */
export type Obstacle = 'callsModel' | 'notLiteral'

export type Converted = { readonly case: ExpressionCase } | { readonly obstacle: Obstacle }

/**
 * One test as a case of ours, or why it cannot be one. `undefined` when the decision asked for is no literal
 * expression, so that the test is none of those we count.
 *
 * A required decision that is itself a literal expression becomes an entry of a context around the expression.
 */
export function convertTest(model: ModelOfKit, test: TestOfKit): Converted | undefined {
  const decision = model.decisions.get(test.decision)
  if (decision?.expression === undefined) return undefined
  const given = model.services.get(test.service ?? '') ?? new Set<string>()
  if (decision.callsModel) return { obstacle: 'callsModel' }
  const decisions = inOrder(decision, given)
  if (decisions.some(each => each.callsModel || each.expression === undefined)) {
    return { obstacle: 'notLiteral' }
  }
  const inputs = inputsOf(decision, given)
  const rename = renamer([...inputs, ...decisions.map(each => each.name)])
  const scope = inputs.flatMap(name => {
    const value = test.inputs.get(name)
    return value === undefined ? [] : [[identifierOf(name), value] as const]
  })
  const own = rename(decision.expression)
  const entries = decisions
    .slice(0, -1)
    .map(each => `${identifierOf(each.name)}: ${rename(each.expression ?? '')}`)
  return {
    case: {
      name: `${test.id} ${test.decision}`,
      expression: entries.length === 0 ? own : `{${entries.join(', ')}, result: ${own}}.result`,
      ...(scope.length === 0 ? {} : { scope: Object.fromEntries(scope) }),
      expect: test.expected,
    },
  }
}

/** What a decision needs, before it, each once; the decision itself comes last. */
function inOrder(decision: DecisionOfKit, given: ReadonlySet<string>): DecisionOfKit[] {
  const needed = decision.decisions
    .filter(each => !given.has(each.name))
    .flatMap(each => inOrder(each, given))
  return [...new Set([...needed, decision])]
}

/** The names whose values a test gives, its own first: inputs, and decisions the caller of a service gives. */
function inputsOf(decision: DecisionOfKit, given: ReadonlySet<string>): string[] {
  const isGiven = ({ name }: DecisionOfKit): boolean => given.has(name)
  return [
    ...decision.decisions.filter(isGiven).map(({ name }) => name),
    ...decision.inputs,
    ...decision.decisions.filter(each => !isGiven(each)).flatMap(each => inputsOf(each, given)),
  ]
}

/** Our names hold no spaces nor operators; the longest name is replaced first, for one may begin another. */
function renamer(names: readonly string[]): (expression: string) => string {
  const odd = names.filter(name => identifierOf(name) !== name).toSorted((a, b) => b.length - a.length)
  return expression => odd.reduce((text, name) => text.replaceAll(name, identifierOf(name)), expression)
}

function identifierOf(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}_]+/gu, '_')
}
