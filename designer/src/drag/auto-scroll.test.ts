import { expect, test } from 'vitest'
import { scrollStep } from './auto-scroll.ts'

test('rests in the middle and hurries towards the edges', () => {
  expect(scrollStep(400, 100, 700)).toBe(0)
  expect(scrollStep(690, 100, 700)).toBeGreaterThan(scrollStep(650, 100, 700))
  expect(scrollStep(110, 100, 700)).toBeLessThan(0)
  expect(scrollStep(5000, 100, 700)).toBe(18)
})

test('leaves a middle to rest in where the room is small', () => {
  expect(scrollStep(130, 100, 160)).toBe(0)
})
