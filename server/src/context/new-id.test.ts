import { expect, test } from 'vitest'
import { createTestClock } from '../testing/test-clock.ts'
import { createNewId } from './new-id.ts'

test('ids are UUIDs of version 7, unique and in the order they were made, even when the clock stands or goes back', () => {
  const clock = createTestClock()
  const newId = createNewId(clock)
  const ids = Array.from({ length: 10_000 }, (_, n) => {
    if (n === 6_000) clock.advance(-3_600_000)
    return newId()
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  for (const id of ids.slice(0, 50))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
