import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPatternEngine } from '../pattern/index.ts'
import { createBudget } from './budget.ts'
import { compileExpression } from './compile/compile-expression.ts'
import { parseDecimal } from './decimal.ts'
import { evaluate, type EvaluationResult } from './evaluate.ts'
import { STEPS_PER_EXPRESSION } from './limits.ts'
import { parseExpression, parseUnaryTests } from './parse/index.ts'
import { fromJson } from './values/convert-answer.ts'
import { formatValue } from './values/format-value.ts'
import { kindOf, type Value } from './values/value.ts'

const codes = { residentIdentityNumber: () => undefined, unifiedSocialCreditCode: () => undefined }
const host = { patterns: createPatternEngine(), codes }
const values = new Map<string, Value>([
  ['x', fromJson({ a: 'text', list: [1, 2] })],
  ['text', '1'.repeat(60_000)],
  ['other', '1'.repeat(59_999) + '2'],
  ['texts', ['1'.repeat(59_999) + '3', '1'.repeat(59_999) + '4']],
  ['part', 'a'.repeat(2_000)],
  ['pairs', '𠮷'.repeat(30_000)],
  ['wide', Array.from({ length: 1_000 }, (_, index) => decimal(`${index}.2345678901234567890123`))],
  ['short', Array.from({ length: 1_000 }, (_, index) => decimal(`${index}.25`))],
])
const scope = { today: '2026-03-01', lookup: (name: string) => values.get(name) }

describe('an expression cannot reach anything but data', () => {
  const reaches = [
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    '__defineGetter__',
    'globalThis',
    'process',
    'this',
    'arguments',
    'entries',
    'kind',
    'size',
    'length',
    'get',
  ]
  const wrappers = [
    (name: string) => name,
    (name: string) => `x.${name}`,
    (name: string) => `x.a.${name}`,
    (name: string) => `x.list.${name}`,
    (name: string) => `x.list[1].${name}.${name}`,
    (name: string) => `(1).${name}`,
    (name: string) => `today().${name}`,
    (name: string) => `[1..5].${name}`,
    (name: string) => `@"P1D".${name}`,
    (name: string) => `get value(x, "${name}")`,
    (name: string) => `{a: 1}.${name}`,
    (name: string) => `x[item.${name} != null]`,
    (name: string) => `for ${name} in [null] return ${name}`,
    (name: string) => `x["${name}"]`,
  ]

  it.each(reaches)('%s', name => {
    for (const wrap of wrappers) {
      const value = run(wrap(name))
      if ('value' in value) expect(isEmpty(value.value)).toBe(true)
      else expect(value.issue.severity).toBe('error')
    }
  })

  it.each([
    'x.constructor.constructor("return process")()',
    '(function(){return this})()',
    'function(a) a',
    '`${constructor}`',
    'x[`constructor`]',
    'x?.constructor',
    'import("fs")',
    'import/**/("fs")',
    'require("fs")',
    'con\\u0073tructor',
    'x.con\\u0073tructor',
    'x["constructor"]["constructor"]("return 1")()',
    'this.constructor',
    'new Function("return 1")()',
    'eval("1")',
    'x = 1; y',
    'x => x',
    '{get a() {return 1}}',
    '{{x}}',
    'x.a = {__proto__: null',
    '{a: 1}.__proto__.b()',
    "x['a']",
    '<script>',
    '\u0000',
    'x.a.replace("a")',
    'abs.constructor("x")',
    'string.constructor("return 1")()',
    '${7*7}',
    '#{7*7}',
    '<%= 7 %>',
  ])('%j is refused, or null', text => {
    const result = run(text)
    if ('value' in result) expect(isEmpty(result.value)).toBe(true)
  })

  it('leaves no trace on prototypes', () => {
    run('{"__proto__": {polluted: true}}')
    run('context put({}, "__proto__", {polluted: true})')
    run('context merge([{"__proto__": {polluted: true}}, {"constructor": 1}])')
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('an expression cannot keep the machine busy', () => {
  const nested = (open: string, close: string, depth: number) =>
    open.repeat(depth) + '1' + close.repeat(depth)

  it.each([
    ['parentheses', nested('(', ')', 5_000)],
    ['lists', nested('[', ']', 5_000)],
    ['open lists', '['.repeat(9_000)],
    ['contexts', nested('{a: ', '}', 3_000)],
    ['calls', nested('not(', ')', 3_000)],
    ['signs', '-'.repeat(19_000) + '1'],
    ['sums', '1' + '+1'.repeat(9_000)],
    ['paths', 'x' + '.a'.repeat(9_000)],
    ['filters', 'x' + '[1]'.repeat(6_000)],
    ['types', `x instance of ${'list<'.repeat(3_000)}number${'>'.repeat(3_000)}`],
    ['conditions', 'if true then '.repeat(1_400) + '1'],
    ['tests', 'x in ('.repeat(3_000)],
    ['a long text', ' '.repeat(20_001)],
  ])('%s nested without end are refused while reading', (_, text) => {
    const result = parseExpression(text)
    expect('issues' in result && result.issues[0]?.code).toMatch(/tooDeep|textTooLong|unexpected/)
  })

  it('takes long flat rules, which are no depth', () => {
    expect(run(Array.from({ length: 400 }, (_, index) => `x.a = "${index}"`).join(' or '))).toEqual({
      value: false,
    })
  })

  it.each([
    'for a in 1..99999, b in 1..99999 return 1',
    'count(for a in 1..300 return for b in 1..300 return b)',
    'some a in 1..1000, b in 1..1000 satisfies a = b + 5000',
    'for i in 1..9000 return for j in partial return j',
    'count([for i in 1..90000 return i][1][item > 0][item > 0])',
    'distinct values(for i in 1..2000 return {a: i})',
    'flatten(for i in 1..30 return if i = 1 then [1] else [partial[-1], partial[-1]])',
    'string(for i in 1..30 return if i = 1 then [1] else [partial[-1], partial[-1]])',
    'string join(for i in 1..60000 return "aaaaaaaaaaaaaaaaaaaa")',
    'for i in 1..50000 return matches(string join(for k in 1..9 return "aaaaaaaa"), "(a|b|ab)*c")',
    'add working days(today(), 99999999)',
    '(1..5)[item in (for i in 1..99999 return i)]',
  ])('%s is stopped by an issue or ends cheaply', text => {
    const budget = createBudget()
    run(text, budget)
    expect(budget.remaining).toBeGreaterThanOrEqual(createBudget().remaining - STEPS_PER_EXPRESSION)
  })

  /** Steps of one use, so that a hundred thousand of them take about as long whatever they are spent on. */
  it.each([
    ['number(text)', 3_700],
    ['contains(text, "aaaaaaab")', 900],
    ['substring after(text, part)', 100_000],
    ['string length(pairs)', 3_700],
    ['substring(pairs, 2, 3)', 3_700],
    ['trim(text)', 230],
    ['text = other', 460],
    ['text < other', 460],
    ['[text] = [other]', 690],
    ['texts[1] < texts[2]', 4],
    ['replace(part, "a", "b")', 4_000],
    ['replace(part, "(a)", "$1")', 16_000],
    ['split(part, "a")', 4_000],
    ['matches("x", "a" + part)', 1_600],
    ['max(texts)', 460],
    ['distinct values(texts)', 460],
    ['list contains(texts, other)', 460],
    ['sum(wide)', 12_000],
    ['min(wide)', 12_000],
    ['median(wide)', 100_000],
    ['median(short)', 10_000],
    ['mode(wide)', 100_000],
    ['stddev(wide)', 60_000],
    ['distinct values(wide)', 12_000],
    ['1.5 ** 999999', 230],
    ['1.5 ** -999999', 230],
    ['1.5 ** 2', 20],
    ['1.5 ** 0.5', 1_600],
    ['1 / 7', 7],
    ['modulo(5, 3)', 9],
    ['date("2026-01-01")', 8],
    ['is valid identity number(text)', 40],
    ['amount in words(1.5)', 8],
  ])('%s pays for what it takes: %d steps at least', (text, least) => {
    const budget = createBudget()
    run(text, budget)
    expect(createBudget().remaining - budget.remaining).toBeGreaterThanOrEqual(least)
  })

  it('pays the same for a pattern of its own however often it is used, whatever is kept of patterns', () => {
    const steps = (text: string): number => {
      const budget = createBudget()
      run(text, budget)
      return createBudget().remaining - budget.remaining
    }
    expect(steps('matches("x", "[x]")')).toBeLessThan(20)
    expect(steps('for i in 1..100 return matches("x", "[y]")')).toBeLessThan(2_000)
    const made = 'matches("x", "[z" + "]")'
    expect(steps(made)).toBe(steps(made))
    expect(steps('for i in 1..100 return matches("x", "a" + string(i))')).toBe(STEPS_PER_EXPRESSION)
  })

  it('shares the budget of a judgement', () => {
    const budget = createBudget(150_000)
    const costly = 'for i in 1..20000 return i'
    expect(run(costly, budget)).toHaveProperty('value')
    expect(run(costly, budget)).toHaveProperty('issue.code', 'judgementLimit')
    expect(budget.remaining).toBe(0)
  })
})

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...'( ) [ ] { } , : . .. ? - + * ** / = < >= != @ "'.split(' '),
    ...'if then else for in return some every satisfies and or not between instance of function'.split(' '),
    ...'null true 1 0.5 1e9 "a" "\\u4e00" @"P1D" x item partial count sum replace __proto__'.split(' '),
    ...'// /* */ \\ 。 （ 𠮷'.split(' '),
    'date and time',
    'string join',
  )

  it('is read, or refused with a position inside it; and evaluated within the budget', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), words => {
        const text = words.join(' ')
        for (const parsed of [parseExpression(text), parseUnaryTests(text)]) {
          if ('issues' in parsed) {
            const [issue] = parsed.issues
            expect(issue).toBeDefined()
            expect(issue === undefined || (issue.from >= 0 && issue.to <= text.length)).toBe(true)
            continue
          }
          const budget = createBudget()
          evaluate(compileExpression(parsed.ast, host), scope, budget)
          expect(budget.remaining).toBeGreaterThanOrEqual(createBudget().remaining - STEPS_PER_EXPRESSION)
        }
      }),
      { numRuns: 5_000 },
    )
  })

  it('is never more than read, whatever the characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => void parseExpression(text)))
  })
})

function run(text: string, budget = createBudget()): EvaluationResult {
  const parsed = parseExpression(text)
  if ('ast' in parsed) return evaluate(compileExpression(parsed.ast, host), scope, budget)
  const [issue] = parsed.issues
  if (issue === undefined) throw new Error('an unread text has an issue')
  return { issue }
}

function decimal(text: string): Value {
  return parseDecimal(text) ?? null
}

/** Null, nothing, or a list of nulls: what a name that does not exist gives. */
function isEmpty(value: Parameters<typeof formatValue>[0]): boolean {
  if (typeof value === 'boolean') return true
  return kindOf(value) === 'null' || /^\[(?:null|, |\[|\])*\]$/.test(formatValue(value, { steps: 1_000 }))
}
