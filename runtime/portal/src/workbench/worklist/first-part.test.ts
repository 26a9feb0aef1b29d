import { expect, test } from 'vitest'
import { firstPart, partWithWork } from './first-part.ts'

const looking = { watched: 3, supervised: 3 }

test('opens at the own work', () => {
  expect(firstPart({ mine: 1, pool: 5, all: 9, ...looking })).toBe('mine')
})

test('opens at what waits for somebody when nothing is taken', () => {
  expect(firstPart({ mine: 0, pool: 3, all: 3, ...looking })).toBe('pool')
})

test('opens at the own work when there is nothing to do, whatever colleagues hold', () => {
  expect(firstPart({ mine: 0, pool: 0, all: 4, ...looking })).toBe('mine')
})

test('points from an empty part to one with work', () => {
  expect(partWithWork('mine', { mine: 0, pool: 2, all: 2, ...looking })).toBe('pool')
  expect(partWithWork('pool', { mine: 0, pool: 0, all: 4, ...looking })).toBe('all')
  expect(partWithWork('all', { mine: 0, pool: 0, all: 0, ...looking })).toBeUndefined()
})
