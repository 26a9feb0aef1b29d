import { expect, test } from 'vitest'
import { formatDate, formatInstant, formatShortDate, formatSize, formatTime } from './format.ts'

test('dates follow the conventions of the language', () => {
  expect(formatDate('2026-11-05', 'zh-CN')).toBe('2026年11月5日')
  expect(formatDate('2026-11-05', 'en')).toBe('5 November 2026')
  expect(formatShortDate('2026-11-22', 'zh-CN')).toBe('11月22日周日')
})

test('instants are shown in the time of Beijing', () => {
  expect(formatInstant('2026-11-21T16:05:00Z', 'zh-CN')).toBe('2026年11月22日 00:05')
  expect(formatTime('2026-11-22T02:32:10Z')).toBe('10:32')
})

test('sizes are short', () => {
  expect([900, 20_480, 2_516_582].map(formatSize)).toEqual(['900 B', '20 KB', '2.4 MB'])
})
