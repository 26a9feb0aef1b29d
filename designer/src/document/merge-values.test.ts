import { describe, expect, test } from 'vitest'
import { mergeValues } from './merge-values.ts'

const rows = ['甲', '乙', '丙', '丁'].map((name, index) => ({ code: `0${index}`, name }))
const [first, second, third, fourth] = rows

describe('two changes of one value', () => {
  test('are put together where they touch different properties, however deep', () => {
    const base = { text: { zh: '名称', en: 'Name' }, size: 1 }
    const mine = { text: { zh: '字号', en: 'Name' }, size: 1 }
    const theirs = { text: { zh: '名称', en: 'Title' }, size: 1, added: true }
    expect(mergeValues(base, mine, theirs)).toEqual({
      value: { text: { zh: '字号', en: 'Title' }, size: 1, added: true },
    })
  })

  test('lose what one side took away', () => {
    expect(mergeValues({ a: 1, b: 2 }, { a: 1 }, { a: 3, b: 2 })).toEqual({ value: { a: 3 } })
    expect(mergeValues({ a: 1 }, undefined, { a: 1 })).toEqual({ value: undefined })
  })

  test('are a conflict where both changed the same', () => {
    expect(mergeValues('a', 'b', 'c')).toBe('conflict')
    expect(mergeValues({ a: 1 }, { a: 2 }, { a: 3 })).toBe('conflict')
    expect(mergeValues({ a: 1, b: 1 }, { b: 1 }, { a: 2, b: 1 })).toBe('conflict')
  })
})

describe('two changes of a list', () => {
  test('are put together row by row, also in rows that stand side by side', () => {
    const mine = [first, { ...second, name: '乙改' }, third, fourth]
    const theirs = [first, second, { ...third, name: '丙改' }, fourth]
    expect(mergeValues(rows, mine, theirs)).toEqual({
      value: [first, { ...second, name: '乙改' }, { ...third, name: '丙改' }, fourth],
    })
  })

  test('keep rows that both put in at different places, and lose those one took away', () => {
    const mine = [{ code: '10', name: '新' }, ...rows.slice(0, 3)]
    const theirs = [first, second, { code: '11', name: '插' }, third, fourth]
    expect(mergeValues(rows, mine, theirs)).toEqual({
      value: [{ code: '10', name: '新' }, first, second, { code: '11', name: '插' }, third],
    })
  })

  test('are a conflict where both put different rows at one place, or one changed what the other took away', () => {
    expect(mergeValues(rows, [...rows, 1], [...rows, 2])).toBe('conflict')
    const changed = [{ ...first, name: '改' }, second, third, fourth]
    expect(mergeValues(rows, changed, rows.slice(1))).toBe('conflict')
  })
})

test('a table of thousands of rows is merged while the rows in question are few, and asked about when they are not', () => {
  const table = Array.from({ length: 20_000 }, (_, code) => ({ code, name: `第 ${code} 行` }))
  const mine = table.with(7, { code: 7, name: '改' })
  const theirs = table.with(19_990, { code: 19_990, name: '另改' })
  expect(mergeValues(table, mine, theirs)).toEqual({
    value: mine.with(19_990, { code: 19_990, name: '另改' }),
  })
  const all = table.map(({ code }) => ({ code, name: `新 ${code}` }))
  expect(mergeValues(table, mine, all.slice(1))).toBe('conflict')
})

test('the order of the sides changes nothing, and a side that changed nothing never decides', () => {
  const values = [0, 1, 2, 3, 4].flatMap(seed => listsFrom(seed))
  for (const base of values)
    for (const other of values) {
      expect(mergeValues(base, base, other)).toEqual({ value: other })
      expect(mergeValues(base, other, base)).toEqual({ value: other })
      for (const third of values.slice(0, 6))
        expect(mergeValues(base, other, third)).toEqual(mergeValues(base, third, other))
    }
})

/** Lists of few different entries, so that they share some. */
function listsFrom(seed: number): number[][] {
  return [1, 2, 3].map(length =>
    Array.from({ length: length + (seed % 3) }, (_, at) => (seed * 7 + at * length) % 4),
  )
}
