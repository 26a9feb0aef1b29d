import type { Id } from '@yibiao/schemas'
import { dependenciesOf, evaluate, isContext, type Value } from '../../expression/index.ts'
import { explain, type Turn } from '../turn.ts'
import { valueText } from './value-text.ts'
import { caseScope } from './case-scope.ts'

/** What a condition says: met, not met (null counts as not met), or that it cannot be judged. */
export type Judged = { readonly isMet: boolean } | { readonly failed: string }

export type Evaluated = { readonly value: Value } | { readonly failed: string }

/** Judges the condition at a place; a place without one is met. */
export function judge(turn: Turn, step: Id, place: string): Judged {
  if (!turn.flow.expressions.has(place)) return { isMet: true }
  const result = evaluateAt(turn, step, place)
  if ('failed' in result) return result
  const { value } = result
  if (value !== null && typeof value !== 'boolean') return fail(turn, step, place, 'notACondition')
  explain(turn, { type: 'conditionJudged', step, place, result: value, values: valuesRead(turn, place) })
  return { isMet: value === true }
}

/** The value of the expression at a place; `input` is what unary tests are applied to. */
export function evaluateAt(turn: Turn, step: Id, place: string, input?: Value): Evaluated {
  const expression = turn.flow.expressions.get(place)
  if (expression === undefined) return { value: null }
  const scope = caseScope(turn.context.facts, turn.state)
  const withInput =
    input === undefined
      ? scope
      : { ...scope, lookup: (name: string) => (name === '?' ? input : scope.lookup(name)) }
  const result = evaluate(expression, withInput, turn.budget)
  return 'issue' in result ? fail(turn, step, place, result.issue.code) : result
}

function fail(turn: Turn, step: Id, place: string, code: string): { readonly failed: string } {
  explain(turn, { type: 'conditionFailed', step, place, code })
  return { failed: code }
}

function valuesRead(turn: Turn, place: string): Readonly<Record<string, string | null>> {
  const ast = turn.flow.compiled.expressions[place]
  if (ast === undefined) return {}
  const scope = caseScope(turn.context.facts, turn.state)
  return Object.fromEntries(
    dependenciesOf(ast).map(path => {
      const [name = '', ...keys] = path
      let value: Value | undefined = scope.lookup(name)
      for (const key of keys)
        value = value !== undefined && isContext(value) ? value.entries.get(key) : undefined
      return [path.join('.'), valueText(value ?? null)]
    }),
  )
}
