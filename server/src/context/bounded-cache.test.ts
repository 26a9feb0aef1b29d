import { expect, test } from 'vitest'
import { createBoundedCache } from './bounded-cache.ts'

test('a bounded cache never holds more than its limit, and lets go first of what was not asked for the longest', () => {
  const cache = createBoundedCache<string>(10)
  cache.set('a', 'A', 4)
  cache.set('b', 'B', 4)
  expect(cache.get('a')).toBe('A')
  cache.set('c', 'C', 4)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C'])
})

test('a value that is set again counts once, and one beyond the limit is kept alone', () => {
  const cache = createBoundedCache<string>(10)
  cache.set('a', 'A', 6)
  cache.set('a', 'A2', 6)
  cache.set('b', 'B', 4)
  expect([cache.get('a'), cache.get('b')]).toEqual(['A2', 'B'])
  cache.set('huge', 'H', 50)
  expect([cache.get('a'), cache.get('b'), cache.get('huge')]).toEqual([undefined, undefined, 'H'])
  cache.set('c', 'C', 1)
  expect([cache.get('huge'), cache.get('c')]).toEqual([undefined, 'C'])
})
