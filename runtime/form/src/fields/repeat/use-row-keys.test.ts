import { expect, test } from 'vitest'
import { followChange } from './use-row-keys.ts'

const three = { keys: [0, 1, 2], next: 3 }

test('a new row gets a key that no row had before', () => {
  expect(followChange(followChange(three, { type: 'remove', index: 2 }), { type: 'add' }).keys).toEqual([
    0, 1, 3,
  ])
})

test('a key moves with its row', () => {
  expect(followChange(three, { type: 'move', from: 0, to: 2 }).keys).toEqual([1, 2, 0])
})

test('removing a row leaves the keys of the others', () => {
  expect(followChange(three, { type: 'remove', index: 0 }).keys).toEqual([1, 2])
})
