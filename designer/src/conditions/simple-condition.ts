import { parseExpression } from '@yibiao/core/expression'
import { readTest } from './read-test.ts'
import { writeTest } from './write-test.ts'

/** How one part of a condition compares. */
export type SimpleOperator =
  | '='
  | '!='
  | '>'
  | '>='
  | '<'
  | '<='
  | 'empty'
  | 'notEmpty'
  | 'contains'
  | 'notContains'
  | 'includesSome'
  | 'includesOnly'
  | 'oneOf'
  | 'containsText'
  | 'startsWith'
  | 'endsWith'

/** One comparison: a subject as written in the rule, an operator, a value as people type it. */
export interface SimpleTest {
  readonly subject: string
  readonly operator: SimpleOperator
  readonly value: SimpleValue
}

export type SimpleValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'text' | 'number' | 'date'; readonly value: string }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | OtherValue

/** What another subject says, or `today()`; a day may be counted from there. */
export interface OtherValue {
  readonly kind: 'field'
  readonly text: string
  readonly shift?: DayShift | undefined
}

/** So many days, months or years later or earlier. */
export interface DayShift {
  readonly sign: '+' | '-'
  readonly count: string
  readonly unit: 'D' | 'M' | 'Y'
}

/** A condition the sentence editor can show: comparisons joined by `and`, or by `or`. */
export interface SimpleCondition {
  readonly join: 'and' | 'or'
  readonly tests: readonly SimpleTest[]
}

/** The condition as comparisons, or nothing when it says more than that and only the text can show it. */
export function readSimpleCondition(text: string): SimpleCondition | undefined {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) return undefined
  const { ast } = parsed
  // What always holds compares nothing yet.
  if (ast.kind === 'boolean' && ast.value) return { join: 'and', tests: [] }
  const parts = ast.kind === 'logic' ? ast.operands : [ast]
  const tests = parts.map(part => readTest(text, part))
  const complete = tests.filter(test => test !== undefined)
  if (complete.length !== tests.length) return undefined
  return { join: ast.kind === 'logic' ? ast.operator : 'and', tests: complete }
}

/** The condition as FEEL; `undefined` when there is no comparison. */
export function writeSimpleCondition({ join, tests }: SimpleCondition): string | undefined {
  const [only] = tests
  if (only === undefined) return undefined
  if (tests.length === 1) return writeTest(only)
  // What is said of elements reaches as far as it can.
  return tests
    .map(test => (isAboutElements(test) ? `(${writeTest(test)})` : writeTest(test)))
    .join(` ${join} `)
}

function isAboutElements({ operator }: SimpleTest): boolean {
  return operator === 'includesSome' || operator === 'includesOnly'
}
