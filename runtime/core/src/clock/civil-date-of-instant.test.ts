import { expect, test } from 'vitest'
import { civilDateOfInstant, endOfDay, startOfDay, toEpochMs } from './civil-date-of-instant.ts'

test('a day of Shanghai begins at 16:00 UTC of the day before', () => {
  expect(startOfDay('2026-02-13')).toBe(Date.UTC(2026, 1, 12, 16))
  expect(civilDateOfInstant(startOfDay('2026-02-13'))).toBe('2026-02-13')
  expect(civilDateOfInstant(endOfDay('2026-02-13') - 1)).toBe('2026-02-13')
  expect(civilDateOfInstant(endOfDay('2026-02-13'))).toBe('2026-02-14')
})

test('instants with fractions of seconds and offsets are read as the platform reads them', () => {
  for (const text of ['2026-02-12T16:00:00Z', '2026-02-12T16:00:00.5Z', '2026-02-12T23:59:59.123+05:30']) {
    expect(toEpochMs(text)).toBe(Date.parse(text))
  }
})

test('texts that are no instants are refused', () => {
  for (const text of [
    '2026-02-12',
    '2026-02-30T00:00:00Z',
    '2026-02-12T24:00:00Z',
    '2026-02-12T10:00:00',
    '',
  ]) {
    expect(() => civilDateOfInstant(text)).toThrow(RangeError)
  }
  expect(() => civilDateOfInstant(Number.NaN)).toThrow(RangeError)
})
