import { expect, test } from 'vitest'
import { formatExpression } from './format-expression.ts'
import { parseExpression, parseUnaryTests } from './parse/index.ts'
import { withoutParts } from './without-parts.ts'

test.each([
  ['a = "x"', undefined],
  ['a = "x" and b', 'b'],
  ['a = "x" and b and c', 'b and c'],
  ['b and (a = "x" or c)', 'b and c'],
  ['a in ("x", "y")', 'a in ("y")'],
  ['a in ("x")', undefined],
  ['list contains(a, "x") or b', 'b'],
  ['if a = "x" then 1 else 2', '2'],
  ['if a != "x" then 1 else 2', '1'],
  ['if a = "x" then 1 else if a = "y" then 2 else 3', 'if a = "y" then 2 else 3'],
  ['count(rows[k = "x"]) > 1', 'count(rows) > 1'],
  ['not(a = "x") and b', 'b'],
  ['some r in rows satisfies r.k = "x"', undefined],
  ['a = "y"', 'a = "y"'],
])('%s without "x" is %s', (text, left) => {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) throw new Error(text)
  const tree = withoutParts(parsed.ast, node => node.kind === 'string' && node.value === 'x')
  expect(tree && formatExpression(tree)).toBe(left)
  if (text === left) expect(tree).toBe(parsed.ast)
})

test('a cell loses one of its tests, or all', () => {
  const cell = (text: string) => {
    const parsed = parseUnaryTests(text)
    if (!('ast' in parsed)) throw new Error(text)
    const tree = withoutParts(parsed.ast, node => node.kind === 'string' && node.value === 'x')
    return tree && formatExpression(tree)
  }
  expect(cell('"x", "y"')).toBe('"y"')
  expect(cell('"x"')).toBeUndefined()
  expect(cell('-')).toBe('-')
})
