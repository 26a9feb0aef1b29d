import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createBudget } from './budget.ts'
import { compileExpression } from './compile/compile-expression.ts'
import { evaluate } from './evaluate.ts'
import type { EvaluationScope } from './evaluation-scope.ts'
import type { HostFunctions } from './host-functions.ts'
import { parseExpression } from './parse/index.ts'
import { fromEpochDay, formatDate, toEpochDay } from './temporal/date.ts'
import { fromValue, toJson, toValue } from './values/convert-answer.ts'

const weekdays = { isWorkingDay: (iso: string) => ![0, 6].includes(new Date(`${iso}T00:00:00Z`).getUTCDay()) }

describe('the scope', () => {
  it('is asked for the column of a repeat before its rows', () => {
    const asked: string[] = []
    const scope = {
      today: '2026-03-01',
      lookup: (name: string) => void asked.push(name),
      column: (name: string, key: string) => (name === 'rows' && key === 'amount' ? [1, 2] : undefined),
    }
    expect(run('sum(rows.amount)', scope)).toBe(3)
    expect(asked).toEqual([])
  })

  it('gives the date and the instant of the judgement', () => {
    const scope = { ...empty, today: '2026-03-01', now: '2026-03-01T09:30:00+08:00' }
    expect(run('[today(), now().hour]', scope)).toEqual(['2026-03-01', 9])
  })

  it('gives labels of code tables', () => {
    const codeTables = {
      find: (table: string, code: string) => (table === 'sex' && code === '1' ? '男' : undefined),
    }
    expect(run('[lookup("sex", "1"), lookup("sex", "7")]', { ...empty, codeTables })).toEqual(['男', null])
  })

  it('counts working days after the first day', () => {
    const scope = { ...empty, calendar: weekdays }
    expect(run('working days between(@"2026-03-06", @"2026-03-09")', scope)).toBe(1)
    expect(run('working days between(@"2026-03-09", @"2026-03-06")', scope)).toBe(-1)
    expect(run('add working days(@"2026-03-06", 5)', scope)).toBe('2026-03-13')
    expect(run('add working days(@"2026-03-09", -1)', scope)).toBe('2026-03-06')
    expect(run('add working days(@"2026-03-07", 0)', scope)).toBe('2026-03-07')
  })

  it('names the year for which there is no calendar', () => {
    const calendar = { isWorkingDay: () => undefined }
    expect(() => run('add working days(@"2031-03-06", 1)', { ...empty, calendar })).toThrow(
      'calendarMissing {"year":2031}',
    )
  })

  it.each([
    ['now()', 'now'],
    ['lookup("a", "b")', 'codeTables'],
    ['add working days(today(), 1)', 'calendar'],
    ['matches("a", "b")', 'patterns'],
    ['is valid credit code("a")', 'codes'],
  ])('%s needs %s', (text, service) => {
    expect(() => run(text, empty)).toThrow(`serviceMissing {"service":"${service}"}`)
  })

  it('is checked with the checks of codes that are passed in', () => {
    const codes = {
      residentIdentityNumber: (text: string, today: string) => (text === today ? undefined : 'wrong'),
      unifiedSocialCreditCode: () => ({ code: 'wrong' }),
    }
    expect(run('is valid identity number("2026-03-01")', empty, { codes })).toBe(true)
    expect(run('is valid credit code("x")', empty, { codes })).toBe(false)
  })
})

describe('the budget', () => {
  it('pays the nodes of the expression, and one step per element of an aggregate', () => {
    const budget = createBudget()
    const column = { ...empty, column: () => Array.from({ length: 500 }, () => 1) }
    run('sum(rows.amount)', column, {}, budget)
    expect(createBudget().remaining - budget.remaining).toBe(503)
  })
})

describe('dates', () => {
  const days = fc.integer({ min: -100_000, max: 100_000 })

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(days, day => {
        const date = fromEpochDay(day)
        expect(date && formatDate(date)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10))
        expect(date && toEpochDay(date)).toBe(day)
      }),
    )
  })
})

describe('answers', () => {
  it.each([
    ['number', '12.50', '12.5'],
    ['money', '12.345', '12.35'],
    ['integer', 7, 7],
    ['text', '', null],
    ['text', 'a', 'a'],
    ['boolean', false, false],
    ['date', '9999-12-31', '9999-12-31'],
    ['date', '2026-02-30', null],
    ['number', 'abc', null],
    ['integer', 1.5, null],
    ['dateTime', '2026-01-01T08:00:00+08:00', '2026-01-01T08:00:00+08:00'],
    ['duration', 'P1Y2M', 'P1Y2M'],
    ['number', 12, null],
  ] as const)('of kind %s: %j becomes a value and then %j', (kind, answer, back) => {
    expect(fromValue(kind, toValue(kind, answer))).toBe(back)
  })

  it('are never of another kind than their field', () => {
    expect(fromValue('date', 5)).toBeNull()
    expect(fromValue('integer', toValue('number', '0.5'))).toBeNull()
  })
})

const empty: EvaluationScope = { today: '2026-03-01', lookup: () => undefined }

function run(
  text: string,
  scope: EvaluationScope,
  host: HostFunctions = {},
  budget = createBudget(),
): unknown {
  const parsed = parseExpression(text)
  if ('issues' in parsed) throw new Error(`unreadable: ${text}`)
  const result = evaluate(compileExpression(parsed.ast, host), scope, budget)
  if ('issue' in result) throw new Error(`${result.issue.code} ${JSON.stringify(result.issue.params)}`)
  return toJson(result.value)
}
