import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromDayNumber, toDayNumber, weekdayOf } from './day-number.ts'

const dayNumbers = fc.integer({ min: -719_162, max: 2_932_896 })

test('a day number and its date are each other’s inverse', () => {
  fc.assert(fc.property(dayNumbers, day => toDayNumber(fromDayNumber(day)) === day))
})

test('day numbers agree with the proleptic Gregorian calendar of the platform in UTC', () => {
  fc.assert(
    fc.property(dayNumbers, day => {
      const platform = new Date(day * 86_400_000)
      expect(fromDayNumber(day)).toBe(platform.toISOString().slice(0, 10))
      expect(weekdayOf(day) % 7).toBe(platform.getUTCDay())
    }),
  )
})

test('days outside years 1 to 9999 are refused', () => {
  expect(() => fromDayNumber(toDayNumber('9999-12-31') + 1)).toThrow(RangeError)
  expect(() => fromDayNumber(toDayNumber('0001-01-01') - 1)).toThrow(RangeError)
  expect(() => toDayNumber('2007-02-29')).toThrow(RangeError)
})
