import { expect, test } from 'vitest'
import { formatDuration, parseDuration } from './duration-parts.ts'

test.each(['P1Y2M', 'P3D', 'P3DT4H5M', 'PT30M', 'P0D'])(
  'a duration survives being shown in its units: %s',
  text => {
    expect(formatDuration(parseDuration(text))).toBe(text)
  },
)

test('nothing typed is no duration', () => {
  expect(formatDuration({ years: '', months: '' })).toBeNull()
})

test('a text that is no duration has no units', () => {
  expect(parseDuration('三年')).toEqual({})
})
