import { expect, test } from 'vitest'
import { createKeys, followChange, type KeyState } from './use-row-keys.ts'

const three = createKeys(3)
const ids = ({ keys }: KeyState): number[] => keys.map(({ id }) => id)
const chunks = ({ keys }: KeyState): number[] => keys.map(({ chunk }) => chunk)

test('a new row gets a key that no row had before', () => {
  expect(ids(followChange(followChange(three, { type: 'remove', index: 2 }), { type: 'add' }))).toEqual([
    0, 1, 3,
  ])
})

test('a key moves with its row', () => {
  expect(ids(followChange(three, { type: 'move', from: 0, to: 2 }))).toEqual([1, 2, 0])
})

test('removing a row leaves the keys of the others', () => {
  expect(ids(followChange(three, { type: 'remove', index: 0 }))).toEqual([1, 2])
})

test('rows that give way to others leave the keys around them', () => {
  expect(ids(followChange(three, { type: 'replace', at: 1, count: 1, rows: [{}, {}] }))).toEqual([0, 3, 4, 2])
})

test('whatever comes, goes or moves, the other rows stay in their chunks', () => {
  const many = createKeys(60)
  expect(chunks(followChange(many, { type: 'remove', index: 0 }))).toEqual(chunks(many).slice(1))
  const moved = followChange(many, { type: 'move', from: 49, to: 50 })
  expect(ids(moved).slice(48, 52)).toEqual([48, 50, 49, 51])
  expect(chunks(moved).slice(48, 52)).toEqual([1, 2, 2, 2])
  const put = followChange(many, { type: 'replace', at: 10, count: 0, rows: [{}] })
  expect(chunks(put).slice(9, 12)).toEqual([0, 0, 0])
})
