import { expect, test } from 'vitest'
import { parseExpression } from '../parse/index.ts'
import { contradict, negate } from './contradict.ts'

function read(text: string) {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) throw new Error(text)
  return parsed.ast
}

test.each([
  'a = "x" and a = "y"',
  'a = "x" and a != "x"',
  'a and not(a)',
  'a = true and a = false',
  'a = null and a = "x"',
  'a = null and b and a > 3',
  'n > 10 and n < 5',
  'n > 5 and n <= 5',
  'n = 3 and n > 3.0',
  'n between 1 and 5 and n in [6..9]',
  'a in ("x", "y") and a = "z"',
  '(a = "x" or a = "y") and a = "z"',
  'not(a = "x" or b) and a = "x"',
  'on < @"2026-01-01" and @"2026-06-01" < on',
  '-3 > n and n > -2',
])('%s can never be met', text => {
  expect(contradict([read(text)])).toBe(true)
})

test.each([
  'a = "x" and b = "y"',
  'a = "x" or a = "y"',
  'a in ("x", "y") and a = "y"',
  'n > 5 and n >= 5 and n < 6',
  'n = 3 and n = 3.0',
  'a != null and a != "x"',
  'not(a = "x") and a = "y"',
  'count(rows[k = "x"]) > 1 and count(rows[k = "y"]) > 1',
  'a = b and a = "x"',
])('%s can be met', text => {
  expect(contradict([read(text)])).toBe(false)
})

test('a condition and its opposite are never met together', () => {
  for (const text of ['a = "x"', 'n > 5', 'a', 'not(a)', 'a and n between 1 and 5', 'a in ("x", "y")']) {
    expect(contradict([read(text), negate(read(text))]), text).toBe(true)
  }
})

test('a value that the subject cannot have is never met', () => {
  const condition = read('a = "gone" or a in ("gone")')
  expect(contradict([condition])).toBe(false)
  expect(contradict([condition], literal => literal.kind === 'string' && literal.value === 'gone')).toBe(true)
})
