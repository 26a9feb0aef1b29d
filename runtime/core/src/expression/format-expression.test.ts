import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expression, UnaryTests } from './ast.ts'
import { formatExpression } from './format-expression.ts'
import { FUNCTION_NAMES } from './functions/function-names.ts'
import { parseExpression, parseUnaryTests } from './parse/index.ts'

describe('formatExpression', () => {
  it('writes a text that reads as the same tree, whatever the tree', () => {
    fc.assert(
      fc.property(expressions, ast => {
        const parsed = parseExpression(formatExpression(ast))
        expect('ast' in parsed ? withoutPositions(parsed.ast) : parsed).toEqual(withoutPositions(ast))
      }),
      { numRuns: 3_000 },
    )
  })

  it('writes unary tests that read as the same tests', () => {
    fc.assert(
      fc.property(unaryTests, ast => {
        const parsed = parseUnaryTests(formatExpression(ast))
        expect('ast' in parsed ? withoutPositions(parsed.ast) : parsed).toEqual(withoutPositions(ast))
      }),
      { numRuns: 1_000 },
    )
  })

  it.each([
    ['a+b*c', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a-(b-c)', 'a - (b - c)'],
    ['((a and b)) or c', 'a and b or c'],
    ['a and (b or c)', 'a and (b or c)'],
    ['x in "a"', 'x in ("a")'],
    ['not  ( x )', 'not(x)'],
    ['if a then b else(c)', 'if a then b else c'],
    ['// why\n amount>=1000.50', 'amount >= 1000.5'],
    ['(date) and (time(a))', 'date and (time(a))'],
    ['a between (-date) and (time(b))', 'a between -date and (time(b))'],
  ])('writes %j as %j', (text, canonical) => {
    const parsed = parseExpression(text)
    expect('ast' in parsed && formatExpression(parsed.ast)).toBe(canonical)
  })
})

const at = { from: 0, to: 0 }
const names = fc.constantFrom('a', 'rows', '是否外设仓库', 'item', '_x1', '?', 'date', 'time', 'not')
const boundNames = names.filter(name => name !== '?')
const strings = fc.oneof(fc.string(), fc.constantFrom('"', '\\', '\\u0041', '\n', '\t', '𠮷', '\\s'))

const { expression: expressions } = fc.letrec<{ expression: Expression; test: Expression }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(
      fc.nat(1_000_000).map(number => ({ kind: 'number', text: String(number), ...at }) as const),
      fc.constantFrom('0.5', '12345678901234567.25').map(text => ({ kind: 'number', text, ...at }) as const),
      strings.map(value => ({ kind: 'string', value, ...at }) as const),
      fc.boolean().map(value => ({ kind: 'boolean', value, ...at }) as const),
      fc.constant({ kind: 'null', ...at } as const),
      fc
        .constantFrom('2026-01-31', 'P1Y', '09:30:00')
        .map(text => ({ kind: 'temporal', text, ...at }) as const),
      names.map(name => ({ kind: 'name', name, ...at }) as const),
    ),
    node('path', { object: tie('expression'), key: fc.constantFrom('b', 'time offset', '名称') }),
    node('negation', { operand: tie('expression') }),
    node('arithmetic', {
      operator: fc.constantFrom('+', '-', '*', '/', '**'),
      left: tie('expression'),
      right: tie('expression'),
    }),
    node('comparison', {
      operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
      left: tie('expression'),
      right: tie('expression'),
    }),
    node('logic', {
      operator: fc.constantFrom('and', 'or'),
      operands: fc.array(tie('expression'), { minLength: 2, maxLength: 4 }),
    }),
    node('between', { value: tie('expression'), low: tie('expression'), high: tie('expression') }),
    node('in', { value: tie('expression'), tests: fc.array(tie('test'), { minLength: 1, maxLength: 3 }) }),
    tie('test'),
    node('range', {
      start: tie('expression'),
      end: tie('expression'),
      isStartIncluded: fc.boolean(),
      isEndIncluded: fc.boolean(),
    }),
    node('if', {
      condition: tie('expression'),
      consequence: tie('expression'),
      alternative: tie('expression'),
    }),
    node('for', {
      iterators: fc.array(
        fc.oneof(
          fc.record({ name: boundNames, source: tie('expression') }),
          fc.record({ name: boundNames, source: tie('expression'), end: tie('expression') }),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      body: tie('expression'),
    }),
    node('quantified', {
      quantifier: fc.constantFrom('some', 'every'),
      iterators: fc.array(fc.record({ name: boundNames, source: tie('expression') }), {
        minLength: 1,
        maxLength: 2,
      }),
      condition: tie('expression'),
    }),
    node('list', { items: fc.array(tie('expression'), { maxLength: 3 }) }),
    node('context', {
      entries: fc.uniqueArray(
        fc.record({ key: fc.oneof(strings, fc.constantFrom('a', 'if', '名称')), value: tie('expression') }),
        { selector: entry => entry.key, maxLength: 3 },
      ),
    }),
    node('filter', { list: tie('expression'), condition: tie('expression') }),
    node('call', {
      function: fc.constantFrom(...FUNCTION_NAMES),
      arguments: fc.oneof(
        fc.array(fc.record({ value: tie('expression') }), { maxLength: 3 }),
        fc.array(fc.record({ name: fc.constantFrom('string', 'start position'), value: tie('expression') }), {
          maxLength: 2,
        }),
      ),
    }),
    node('instanceOf', {
      value: tie('expression'),
      type: fc.constantFrom(
        { name: 'number' } as const,
        { name: 'date and time' } as const,
        { name: 'list' } as const,
        { name: 'list', of: { name: 'string' } } as const,
        { name: 'context', entries: [{ key: 'a', type: { name: 'range', of: { name: 'date' } } }] } as const,
      ),
    }),
  ) as fc.Arbitrary<Expression>,
  test: node('unaryComparison', {
    operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
    operand: tie('expression'),
  }) as fc.Arbitrary<Expression>,
}))

const unaryTests: fc.Arbitrary<UnaryTests> = fc.oneof(
  fc.constant({ kind: 'unaryTests', isNegated: false, tests: [], ...at } as const),
  node('unaryTests', {
    isNegated: fc.boolean(),
    tests: fc.array(expressions, { minLength: 1, maxLength: 3 }),
  }),
)

function node<Kind extends string, Fields extends object>(
  kind: Kind,
  fields: { [Key in keyof Fields]: fc.Arbitrary<Fields[Key]> },
): fc.Arbitrary<{ kind: Kind; from: number; to: number } & Fields> {
  return fc
    .record(fields)
    .map(values => ({ kind, ...at, ...values }) as { kind: Kind; from: number; to: number } & Fields)
}

function withoutPositions(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value) => (key === 'from' || key === 'to' ? undefined : value)),
  )
}
