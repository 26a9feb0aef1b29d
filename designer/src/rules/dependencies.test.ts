import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { referringItem } from '../testing/referring-item.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { dependenciesOf, pictureAround, type Dependency } from './dependencies.ts'
import { listRules } from './list-rules.ts'

function picture(middle: string, dependencies: readonly Dependency[]) {
  const { columns, edges } = pictureAround(middle, dependencies)
  return {
    columns: columns.map(column => column.map(({ key }) => key)),
    edges: edges.map(({ from, to, isBack }) => `${from}${isBack ? ' ↺ ' : ' → '}${to}`),
  }
}

const chain = (...pairs: [string, string][]): Dependency[] =>
  pairs.map(([from, to]) => ({ from, to, kinds: ['visible'] }))

test('what a field reads stands left of it, what reads it right', () => {
  const rules = listRules(toRecords(sampleItem()))
  expect(picture('field:f6', dependenciesOf(rules))).toEqual({
    columns: [['field:f5'], ['field:f6'], ['field:f7'], ['branch:b1']],
    edges: ['field:f5 → field:f6', 'field:f6 → field:f7', 'field:f7 → branch:b1'],
  })
})

test('things that read in several ways are joined once, with every kind of rule', () => {
  const dependencies = dependenciesOf(listRules(toRecords(referringItem())))
  const joined = dependencies.filter(({ from, to }) => from === 'field:k1' && to === 'field:k4')
  expect(joined).toEqual([{ from: 'field:k1', to: 'field:k4', kinds: ['visible', 'required', 'check'] }])
})

test('a circle is in the picture once, and what leads back is marked', () => {
  const circle = chain(['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'd'])
  const { columns, edges } = picture('a', circle)
  expect(columns.flat().toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect(edges).toContain('c ↺ a')
  expect(edges).toContain('c → d')
})

test('a check that names its own answer, and one that looks back, make no circle', () => {
  const dependencies: Dependency[] = [
    { from: 'a', to: 'b', kinds: ['visible'] },
    { from: 'b', to: 'a', kinds: ['check'] },
  ]
  expect(picture('a', dependencies).edges).toEqual(['a → b', 'b → a'])
  const rules = listRules(toRecords(referringItem()))
  expect(dependenciesOf(rules).filter(({ from, to }) => from === to)).toEqual([])
})

test('what is read on two ways stands left of both', () => {
  const { columns } = picture('c', chain(['a', 'c'], ['a', 'b'], ['b', 'c']))
  expect(columns).toEqual([['a'], ['b'], ['c']])
})

test('a hundred fields that read one another stay in columns', () => {
  const pairs = Array.from({ length: 99 }, (_, index): [string, string] => [
    `f${Math.floor(index / 3)}`,
    `f${index + 1}`,
  ])
  const { columns } = pictureAround('f0', chain(...pairs))
  expect(columns.map(column => column.length)).toEqual([1, 3, 9, 27, 60])
})
