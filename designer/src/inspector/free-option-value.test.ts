import { expect, test } from 'vitest'
import { freeOptionValue } from './free-option-value.ts'

test('a new option gets a value that none beside it has, below another one with that one before it', () => {
  const options = ['1', '3'].map(value => ({ value, label: value }))
  expect(freeOptionValue([])).toBe('1')
  expect(freeOptionValue(options)).toBe('4')
  expect(freeOptionValue([], '01')).toBe('01-1')
  expect(freeOptionValue([{ value: '01-2', label: '' }], '01')).toBe('01-3')
})
