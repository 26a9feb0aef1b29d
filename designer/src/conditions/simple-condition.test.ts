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

test.each(['a and (b or c)', 'a + 1 > 2', 'some r in rows satisfies r.x', 'area >', ''])(
  'leaves %s to the text view',
  text => {
    expect(readSimpleCondition(text)).toBeUndefined()
  },
)
