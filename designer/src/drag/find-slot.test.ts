import { expect, test } from 'vitest'
import { findIndex, lineAt, type Box } from './find-slot.ts'

const holder: Box = { left: 0, top: 0, right: 600, bottom: 300 }
/** Two fields side by side, then one that fills the line. */
const fields: Box[] = [
  { left: 0, top: 0, right: 290, bottom: 80 },
  { left: 310, top: 0, right: 600, bottom: 80 },
  { left: 0, top: 100, right: 600, bottom: 180 },
]

test('goes before or behind the middle of a field that has a neighbour', () => {
  expect(findIndex(fields, { x: 20, y: 40 })).toBe(0)
  expect(findIndex(fields, { x: 250, y: 40 })).toBe(1)
  expect(findIndex(fields, { x: 590, y: 40 })).toBe(2)
})

test('goes above or below the middle of a field that fills the line', () => {
  expect(findIndex(fields, { x: 300, y: 110 })).toBe(2)
  expect(findIndex(fields, { x: 300, y: 170 })).toBe(3)
  expect(findIndex(fields, { x: 300, y: 290 })).toBe(3)
})

test('draws the line between neighbours upright and between lines flat', () => {
  expect(lineAt(holder, fields, 1).direction).toBe('vertical')
  expect(lineAt(holder, fields, 2).direction).toBe('horizontal')
  expect(lineAt(holder, [], 0)).toMatchObject({ direction: 'horizontal', top: 148.5 })
})
