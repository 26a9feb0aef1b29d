import {
  compare,
  compileExpression,
  createBudget,
  evaluate,
  formatDecimal,
  formatValue,
  isBoxed,
  isList,
  isNumeric,
  parseDecimal,
  parseExpression,
  parseTemporal,
  parseUnaryTests,
  subtract,
  toNumber,
  type EvaluationScope,
  type HostFunctions,
  type JsonValue,
  type Value,
} from '../src/expression/index.ts'
import { createPatternEngine } from '../src/pattern/index.ts'

/**
 * One fact about the language. JSON has fewer types than the language, so in `scope` and `expect` a string that
 * begins with `@` is a date, time or duration (`@2026-01-31`), with `#` a decimal (`#0.30`), with `~` a decimal
 * to be met within 10^-8, with `\` the string after it; any other string is itself. A range is `@[1..5]`.
 */
export interface ExpressionCase {
  readonly name: string
  readonly expression: string
  /** `unaryTests` for a cell of a decision table; its input is `?` in the scope. */
  readonly grammar?: 'expression' | 'unaryTests'
  readonly scope?: Readonly<Record<string, JsonValue>>
  readonly today?: string
  readonly now?: string
  readonly expect?: JsonValue
  /** The code of the issue instead of a value. */
  readonly issue?: string
}

export interface ExpressionMismatch {
  readonly name: string
  readonly expression: string
  readonly expected: string
  readonly actual: string
}

/** Runs the cases and returns those that fail. Pure, so that one call serves Node and browsers alike. */
export function runExpression(
  cases: readonly ExpressionCase[],
  host: HostFunctions = { patterns: createPatternEngine() },
): ExpressionMismatch[] {
  return cases.flatMap(each => {
    const expected = each.issue === undefined ? describeExpected(each.expect ?? null) : `issue ${each.issue}`
    const result = runCase(each, host)
    const isMet =
      'issue' in result
        ? each.issue === result.issue
        : each.issue === undefined && isExpected(result.value, each.expect ?? null)
    const actual = 'issue' in result ? `issue ${result.issue}` : describe(result.value)
    return isMet ? [] : [{ name: each.name, expression: each.expression, expected, actual }]
  })
}

function runCase(each: ExpressionCase, host: HostFunctions): { value: Value } | { issue: string } {
  const parsed =
    each.grammar === 'unaryTests' ? parseUnaryTests(each.expression) : parseExpression(each.expression)
  if ('issues' in parsed) return { issue: parsed.issues[0]?.code ?? 'none' }
  const result = evaluate(compileExpression(parsed.ast, host), createScope(each), createBudget())
  return 'issue' in result ? { issue: result.issue.code } : result
}

function createScope(each: ExpressionCase): EvaluationScope {
  const values = new Map(Object.entries(each.scope ?? {}).map(([name, value]) => [name, decode(value)]))
  return {
    lookup: name => values.get(name),
    today: each.today ?? '2026-03-01',
    now: each.now ?? '2026-03-01T09:30:00+08:00',
  }
}

function decode(json: JsonValue): Value {
  if (typeof json === 'string') return decodeString(json)
  if (json === null || typeof json !== 'object') return json
  if (isJsonList(json)) return json.map(decode)
  return {
    kind: 'context',
    entries: new Map(Object.entries(json).map(([key, value]) => [key, decode(value)])),
  }
}

function decodeString(text: string): Value {
  const rest = text.slice(1)
  if (text.startsWith('@')) return parseTemporal(rest) ?? fail(text)
  if (text.startsWith('#') || text.startsWith('~')) return parseDecimal(rest) ?? fail(text)
  return text.startsWith('\\') ? rest : text
}

/** Equality of representation, not of the language: `null` is not `false`, and a date is no date and time. */
function isExpected(value: Value, json: JsonValue): boolean {
  if (typeof json === 'string' && json.startsWith('~')) {
    const expected = parseDecimal(json.slice(1)) ?? fail(json)
    return isNumeric(value) && Math.abs(toNumber(subtract(value, expected))) <= 1e-8
  }
  if (typeof json === 'string' && /^@[[(]/.test(json)) return describe(value) === json.slice(1)
  if (isJsonList(json)) {
    return (
      isList(value) &&
      value.length === json.length &&
      value.every((item, index) => isExpected(item, json[index] ?? null))
    )
  }
  if (typeof json === 'object' && json !== null) {
    const entries = Object.entries(json)
    if (!isBoxed(value) || value.kind !== 'context' || value.entries.size !== entries.length) return false
    const { entries: actual } = value
    return entries.every(([key, entry]) => {
      const found = actual.get(key)
      return found !== undefined && isExpected(found, entry)
    })
  }
  const expected = decode(json)
  if (isNumeric(expected)) {
    return (
      isNumeric(value) && compare(value, expected) === 0 && formatDecimal(value) === formatDecimal(expected)
    )
  }
  return describe(value) === describe(expected)
}

function describeExpected(json: JsonValue): string {
  return typeof json === 'string' && /^(?:~|@[[(])/.test(json) ? json : describe(decode(json))
}

function describe(value: Value): string {
  return formatValue(value, { steps: Number.POSITIVE_INFINITY })
}

function isJsonList(json: JsonValue): json is readonly JsonValue[] {
  return Array.isArray(json)
}

function fail(text: string): never {
  throw new TypeError(`not a value of a fixture: ${text}`)
}
