import { expect, test } from 'vitest'
import { lineAt, type Box } from './find-slot.ts'
import { nearestSlot } from './nearest-slot.ts'

const section: Box = { left: 0, top: 0, right: 600, bottom: 200 }
const fields: Box[] = [
  { left: 0, top: 0, right: 600, bottom: 80 },
  { left: 0, top: 100, right: 600, bottom: 180 },
]
const slots = [0, 1, 2].map(index => ({
  slot: { parent: 'section:1', index },
  line: lineAt(section, fields, index),
}))

test('means the end below everything, and the beginning above it', () => {
  expect(nearestSlot(slots, { x: 300, y: 900 })?.slot.index).toBe(2)
  expect(nearestSlot(slots, { x: 300, y: -50 })?.slot.index).toBe(0)
  expect(nearestSlot(slots, { x: 900, y: 95 })?.slot.index).toBe(1)
})

test('means the inside of an empty place before the inside of one farther away', () => {
  const empty = {
    slot: { parent: 'section:2', index: 0 },
    line: lineAt({ ...section, top: 300, bottom: 400 }, [], 0),
  }
  expect(nearestSlot([...slots, empty], { x: 300, y: 700 })).toBe(empty)
})

test('means nothing where nothing may go', () => {
  expect(nearestSlot([], { x: 1, y: 1 })).toBeUndefined()
})
