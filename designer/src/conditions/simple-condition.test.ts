import { expect, test } from 'vitest'
import { readSimpleCondition, writeSimpleCondition } from './simple-condition.ts'

test.each([
  'hasDepot = true',
  'kind = "a" and area > 50',
  'area >= -1.5 or name = null',
  'list contains(uses, "x")',
  'day < @"2026-01-01"',
  'count(rows) > 0 and nodes.accept.outcome = "approved"',
])('reads and writes back %s', text => {
  const condition = readSimpleCondition(text)
  expect(condition && writeSimpleCondition(condition)).toBe(text)
})

test('reads a bare name as being true', () => {
  expect(readSimpleCondition('hasDepot')).toEqual({
    join: 'and',
    tests: [{ subject: 'hasDepot', operator: '=', value: { kind: 'boolean', value: true } }],
  })
})

test.each([
  'a and (b or c)',
  'a + 1 > 2',
  'some r in rows satisfies r.x',
  'starts with(name, other)',
  'not(a = b)',
  'area >',
  '',
])('leaves %s to the text view', text => {
  expect(readSimpleCondition(text)).toBeUndefined()
})

test.each([
  'who.period.to >= today()',
  'who.period.to > startOn + @"P30D"',
  'birthOn <= today() - @"P18Y"',
  'checkUp <= workers',
  'count(staff) >= checkUp',
  'max(rows.day) < endOn',
  'list contains(staff.idNo, idNo)',
  'not(list contains(projects, "07"))',
  'kind in ("a", "b")',
  'starts with(home.region, "5301")',
  'contains(name, "food") and ends with(name, "Ltd")',
  'some each in projects satisfies each in ["05", "06"]',
  'kind = "a" or (some each in projects satisfies each in ["05"]) or (every each in uses satisfies each in ["x"])',
])('reads and writes back what a picked condition says: %s', text => {
  const condition = readSimpleCondition(text)
  expect(condition && writeSimpleCondition(condition)).toBe(text)
})

test('what is said of the elements of one answer does not swallow the next comparison', () => {
  const text = writeSimpleCondition({
    join: 'or',
    tests: [
      { subject: 'uses', operator: 'includesSome', value: { kind: 'list', values: ['a'] } },
      { subject: 'hasDepot', operator: '=', value: { kind: 'boolean', value: true } },
    ],
  })
  expect(readSimpleCondition(text ?? '')?.tests).toHaveLength(2)
})

test('what always holds is a condition that compares nothing yet', () => {
  expect(readSimpleCondition('true')).toEqual({ join: 'and', tests: [] })
})

test('an element has the usual name once the condition is picked', () => {
  const condition = readSimpleCondition('some p in projects satisfies p in ["05"]')
  expect(condition && writeSimpleCondition(condition)).toBe('some each in projects satisfies each in ["05"]')
})
