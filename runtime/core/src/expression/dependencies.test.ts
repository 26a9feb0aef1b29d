import { expect, it } from 'vitest'
import { dependenciesOf } from './dependencies.ts'
import { parseExpression } from './parse/index.ts'

it.each([
  ['1 + 2', []],
  ['kind = "a" and kind != other', ['kind', 'other']],
  ['sum(rows.amount)', ['rows.amount']],
  ['applicant.address.city', ['applicant.address.city']],
  ['rows[kind = wanted].amount', ['rows.amount', 'kind', 'rows.kind', 'wanted', 'rows.wanted']],
  ['count(rows[item.amount > 1])', ['rows', 'rows.amount']],
  ['some row in rows satisfies row.amount > limit', ['rows', 'rows.amount', 'limit']],
  ['for i in 1..n, j in items return i + j.size + partial[-1]', ['n', 'items', 'items.size']],
  ['{a: x, b: a + y}', ['x', 'y']],
  ['status in (? = wanted, "b")', ['status', 'wanted']],
  ['rows.parts.price', ['rows.parts.price']],
  [
    'every r in rows satisfies every p in r.parts satisfies p.price > 0',
    ['rows', 'rows.parts', 'rows.parts.price'],
  ],
  ['substring(string: name, start position: n)', ['name', 'n']],
  ['lookup("table", code)', ['code']],
])('%s depends on %j', (text, paths) => {
  const parsed = parseExpression(text)
  expect('ast' in parsed && dependenciesOf(parsed.ast).map(path => path.join('.'))).toEqual(paths)
})
