import { describe, expect, it } from 'vitest'
import { createPatternEngine } from '../../pattern/index.ts'
import {
  BOOLEAN,
  contextOf,
  DATE,
  listOf,
  nullable,
  NUMBER,
  STRING,
  type ExpressionType,
  type TypeScope,
} from '../expression-type.ts'
import { parseExpression } from '../parse/index.ts'
import { checkExpression, type CheckResult } from './check-expression.ts'
import { describeType } from './describe-type.ts'

const types = new Map<string, ExpressionType>([
  ['age', nullable(NUMBER)],
  ['copies', NUMBER],
  ['name', STRING],
  ['kind', nullable(STRING)],
  ['isAgent', BOOLEAN],
  ['birthOn', nullable(DATE)],
  ['applicant', contextOf([['name', STRING]])],
  [
    'rows',
    listOf(
      contextOf([
        ['amount', NUMBER],
        ['note', nullable(STRING)],
      ]),
    ),
  ],
])
const scope: TypeScope = { lookup: name => types.get(name), names: () => types.keys() }

describe('types', () => {
  it.each([
    ['copies + 1', 'number'],
    ['copies / 2', 'number'],
    ['copies / copies', 'number?'],
    ['age + 1', 'number?'],
    ['name + "!"', 'string'],
    ['@"2026-01-01" - @"2025-01-01"', 'dayTimeDuration'],
    ['birthOn + @"P1M"', 'date?'],
    ['copies > 1', 'boolean'],
    ['age > 1', 'boolean?'],
    ['kind = "a"', 'boolean'],
    ['kind = null', 'boolean'],
    ['kind in ("a", "b")', 'boolean'],
    ['age != null and age > 18', 'boolean'],
    ['if age != null then age else 0', 'number'],
    ['if isAgent then name else null', 'string?'],
    ['rows.amount', 'list<number>'],
    ['rows[1].amount', 'number?'],
    ['rows[amount > 1]', 'list<context>'],
    ['sum(rows.amount)', 'number?'],
    ['max(rows.amount)', 'number?'],
    ['count(rows)', 'number'],
    ['for row in rows return row.note', 'list<string>'],
    ['some row in rows satisfies row.amount > 1', 'boolean'],
    ['birthOn.year', 'number?'],
    ['distinct values(rows.note)', 'list<string>'],
    ['today()', 'date'],
    ['{a: 1}.a', 'number'],
    ['[1..5]', 'range<number>'],
  ])('%s is %s', (text, type) => {
    const result = check(text)
    expect(result.issues).toEqual([])
    expect(describeType(result.type) + (result.type.isNullable ? '?' : '')).toBe(type)
  })
})

describe('issues', () => {
  it.each([
    ['ages > 1', 'unknownName', 'age'],
    ['applicant.nmae', 'unknownKey', 'name'],
    ['rows.amuont', 'unknownKey', 'amount'],
    ['rows[amuont > 1]', 'unknownName', undefined],
    ['name > 1', 'incomparableTypes', undefined],
    ['kind in (1, "b")', 'incomparableTypes', undefined],
    ['copies in ["a"]', 'incomparableTypes', undefined],
    ['birthOn = "2026-01-01"', 'incomparableTypes', undefined],
    ['name * 2', 'typeMismatch', undefined],
    ['string length(copies)', 'typeMismatch', undefined],
    ['sum(rows.note)', 'typeMismatch', undefined],
    ['total(name)', 'typeMismatch', undefined],
    ['all([copies])', 'typeMismatch', undefined],
    ['substring(name)', 'missingArgument', undefined],
    ['substring(string: name, start postion: 1)', 'unknownParameter', 'start position'],
    ['today(1)', 'tooManyArguments', undefined],
    ['if name then 1 else 2', 'notACondition', undefined],
    ['isAgent and copies', 'notACondition', undefined],
    ['copies > null', 'alwaysNull', undefined],
    ['matches(name, "(?=a)")', 'invalidPattern', undefined],
    ['isAgent.constructor', 'unknownKey', undefined],
    ['constructor', 'unknownName', undefined],
  ])('%s: %s', (text, code, suggestion) => {
    const [issue, ...rest] = check(text).issues
    expect(rest).toEqual([])
    expect(issue?.code).toBe(code)
    expect(issue?.suggestion).toBe(suggestion)
    expect(text.slice(issue?.from, issue?.to)).not.toBe('')
  })

  it('points at the misspelt key alone', () => {
    const [issue] = check('1 < rows.amuont[1]').issues
    expect([issue?.from, issue?.to]).toEqual([9, 15])
  })
})

describe('conditions', () => {
  it('must be booleans', () => {
    expect(check('copies', 'condition').issues).toMatchObject([{ code: 'notACondition', severity: 'error' }])
  })

  it('are warned about when they can be null', () => {
    expect(check('age > 18', 'condition').issues).toMatchObject([
      { code: 'possiblyNullCondition', severity: 'warning' },
    ])
    expect(check('age != null and age > 18', 'condition').issues).toEqual([])
  })
})

describe('constant conditions', () => {
  it.each([
    ['1 > 2', '1 > 2', 'false'],
    ['isAgent and 1 = 1', '1 = 1', 'true'],
    ['isAgent or true', 'true', 'true'],
    ['kind = "a" and isAgent and kind = "b"', 'kind = "a" and isAgent and kind = "b"', 'false'],
    ['kind = kind', 'kind = kind', 'true'],
    ['not(2 > 1)', 'not(2 > 1)', 'false'],
    ['isAgent and (if 1 > 2 then true else isAgent)', '1 > 2', 'false'],
    ['name = "中𠮷" and (2 < 1)', '2 < 1', 'false'],
  ])('%s: %s is always %s', (text, part, value) => {
    const told = check(text, 'condition').issues.filter(({ code }) => code === 'constantCondition')
    expect(told.map(({ from, to, params }) => [text.slice(from, to), params['value']])).toEqual([
      [part, value],
    ])
  })

  it.each(['isAgent', 'kind = "a" or kind = "b"', 'age > 1 and copies > 1', 'today() = today()'])(
    'are not found in %s',
    text => {
      expect(check(text, 'condition').issues.filter(({ code }) => code === 'constantCondition')).toEqual([])
    },
  )
})

describe('positions', () => {
  it.each([
    ['name = "中文𠮷𠮷" and ages > 1', 'ages'],
    ['// 注释𠮷\n是否外设 = true', '是否外设'],
    ['"𠮷" + copies', '"𠮷" + copies'],
    ['if name = "𠮷" then copis else 1', 'copis'],
    ['{"键𠮷": 1}.键𠮷 + applicant.nmae', 'nmae'],
    ['rows[note = "𠮷" and amuont > 1]', 'amuont'],
  ])('count as the text is stored: %s', (text, part) => {
    const [issue] = check(text).issues
    expect(text.slice(issue?.from, issue?.to)).toBe(part)
  })

  it('of a mistake in reading lie behind Chinese and astral characters', () => {
    const text = 'name = "中𠮷" and )'
    const parsed = parseExpression(text)
    expect('issues' in parsed && parsed.issues[0]?.from).toBe(text.indexOf(')'))
  })
})

function check(text: string, use: 'condition' | 'value' = 'value'): CheckResult {
  const parsed = parseExpression(text)
  if ('issues' in parsed) throw new Error(`unreadable: ${text}`)
  return checkExpression(parsed.ast, scope, { use, patterns: createPatternEngine() })
}
