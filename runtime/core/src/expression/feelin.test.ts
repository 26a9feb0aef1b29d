import fc from 'fast-check'
import { evaluate as evaluateWithFeelin } from 'feelin'
import { describe, expect, it } from 'vitest'
import { createBudget } from './budget.ts'
import { compileExpression } from './compile/compile-expression.ts'
import { evaluate } from './evaluate.ts'
import { parseExpression } from './parse/index.ts'
import { fromJson, toJson, type JsonValue } from './values/convert-answer.ts'

const answers = {
  age: 35,
  copies: 3,
  name: '张三',
  kind: 'b',
  isAgent: true,
  isOpen: false,
  none: null,
  amounts: [3, 1, 2],
  kinds: ['a', 'b', 'a'],
  rows: [
    { amount: 5, kind: 'a' },
    { amount: 7, kind: 'b' },
    { amount: 9, kind: 'a' },
  ],
} satisfies Record<string, JsonValue>

describe('feelin, another implementation,', () => {
  it('gives the same value for the same typed expression', () => {
    fc.assert(
      fc.property(fc.oneof(numbers, booleans, texts, lists), text => {
        expect([text, runHere(text)]).toEqual([text, runFeelin(text)])
      }),
      { numRuns: 3_000 },
    )
  })

  /** Where we differ on purpose: left our value, right that of feelin. */
  it.each<[string, unknown, unknown, string]>([
    ['0.1 + 0.2', '0.3', 0.30000000000000004, 'decimals, not binary floats'],
    ['"5" > 3', null, true, 'no order between a text and a number'],
    ['2 between 3 and 1', false, true, 'nothing lies between ends that are the wrong way round'],
    ['12345678901234567890 + 1', '12345678901234567891', 12345678901234567000, 'digits are kept'],
  ])('differs in %s: %j, not %j (%s)', (text, ours, theirs) => {
    expect(runHere(text)).toEqual(ours)
    expect(runFeelin(text)).toEqual(theirs)
  })
})

const {
  number: numbers,
  boolean: booleans,
  text: texts,
  list: lists,
} = fc.letrec<Record<Kind, string>>(tie => ({
  number: fc.oneof(
    { depthSize: 'small' },
    fc.nat(50).map(String),
    fc.constantFrom('age', 'copies', 'sum(rows.amount)', 'amounts[2]', 'rows[1].amount'),
    infix(tie('number'), ['+', '-', '*'], tie('number')),
    tie('list').map(list => `count(${list})`),
    tie('text').map(text => `string length(${text})`),
    fc.tuple(tie('number'), tie('number')).map(pair => `max(${pair.join(', ')})`),
    fc.tuple(tie('number'), tie('number')).map(pair => `min([${pair.join(', ')}])`),
    fc.tuple(tie('number'), fc.integer({ min: 1, max: 9 })).map(([n, m]) => `modulo(${n}, ${m})`),
    choice(tie('boolean'), tie('number')),
    tie('number').map(number => `-(${number})`),
    tie('number').map(number => `abs(${number})`),
  ),
  boolean: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('true', 'false', 'isAgent', 'isOpen', 'none = null', 'kind != null'),
    infix(tie('number'), ['=', '!=', '<', '<=', '>', '>='], tie('number')),
    infix(tie('text'), ['=', '!='], tie('text')),
    infix(tie('boolean'), ['and', 'or'], tie('boolean')),
    tie('boolean').map(boolean => `not(${boolean})`),
    fc
      .tuple(tie('number'), fc.nat(20), fc.nat(20))
      .map(([n, low, size]) => `(${n} between ${low} and ${low + size})`),
    fc.tuple(tie('text'), tie('text'), tie('text')).map(([a, b, c]) => `(${a} in (${b}, ${c}))`),
    tie('number').map(number => `(${number} in [1..20])`),
    tie('number').map(number => `(some row in rows satisfies row.amount > ${number})`),
    tie('number').map(number => `(every row in rows satisfies row.amount > ${number})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `contains(${a}, ${b})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `starts with(${a}, ${b})`),
    tie('number').map(number => `list contains(amounts, ${number})`),
  ),
  text: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('"a"', '"b"', '"市场监管"', 'name', 'kind', '""'),
    infix(tie('text'), ['+'], tie('text')),
    tie('text').map(text => `upper case(${text})`),
    choice(tie('boolean'), tie('text')),
  ),
  list: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'amounts',
      'kinds',
      'rows.amount',
      'rows[kind = "a"].amount',
      'rows[amount > copies].kind',
    ),
    tie('number').map(number => `amounts[item > ${number}]`),
    tie('number').map(number => `(for n in amounts return n + ${number})`),
    tie('list').map(list => `reverse(${list})`),
    tie('list').map(list => `distinct values(${list})`),
    fc.tuple(tie('list'), tie('list')).map(pair => `concatenate(${pair.join(', ')})`),
    fc.tuple(tie('number'), tie('number')).map(pair => `[${pair.join(', ')}]`),
  ),
}))

type Kind = 'number' | 'boolean' | 'text' | 'list'

function infix(
  left: fc.Arbitrary<string>,
  operators: string[],
  right: fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  return fc
    .tuple(left, fc.constantFrom(...operators), right)
    .map(([a, operator, b]) => `(${a} ${operator} ${b})`)
}

function choice(condition: fc.Arbitrary<string>, branch: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.tuple(condition, branch, branch).map(([when, yes, no]) => `(if ${when} then ${yes} else ${no})`)
}

function runHere(text: string): unknown {
  const parsed = parseExpression(text)
  if ('issues' in parsed) return parsed
  const values = new Map(Object.entries(answers).map(([key, value]) => [key, fromJson(value)]))
  const scope = { today: '2026-03-01', lookup: (name: string) => values.get(name) }
  const result = evaluate(compileExpression(parsed.ast), scope, createBudget())
  return 'value' in result ? toJson(result.value) : result
}

function runFeelin(text: string): unknown {
  // Through JSON, because binary floats have a negative zero.
  return JSON.parse(JSON.stringify(evaluateWithFeelin(text, answers).value))
}
