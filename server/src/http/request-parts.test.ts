import { describe, expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'
import { contentDisposition } from './file-response.ts'
import { readLocale } from './locale.ts'
import { createRateLimits } from './rate-limits.ts'
import { readRevision, requireRevision } from './revision.ts'
import { createTestClock } from '../testing/test-clock.ts'

describe('the client’s address', () => {
  test('is the connection’s, whatever the headers claim', () => {
    expect(clientAddress('::ffff:203.0.113.9', '198.51.100.1', [])).toBe('203.0.113.9')
  })

  test('is what a trusted proxy added last', () => {
    expect(clientAddress('10.0.0.1', '1.1.1.1, 198.51.100.7', ['10.0.0.1'])).toBe('198.51.100.7')
  })

  test('is the /64 of an IPv6 address, however it is written', () => {
    expect(clientAddress('2001:db8::1', undefined, [])).toBe('2001:db8:0:0::/64')
    expect(clientAddress('2001:0db8:0000:0000:ffff::2', undefined, [])).toBe('2001:db8:0:0::/64')
    expect(clientAddress('2001:db8:0:1::1', undefined, [])).toBe('2001:db8:0:1::/64')
  })
})

test.each([
  [undefined, 'zh-CN'],
  ['', 'zh-CN'],
  ['en', 'en'],
  ['en-GB,en;q=0.9', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
  ['en;q=0.5,zh;q=0.9', 'zh-CN'],
  ['fr', 'zh-CN'],
])('the language for “%s” is %s', (header, locale) => {
  expect(readLocale(header)).toBe(locale)
})

test('a file name never breaks its header, and arrives whole where it can', () => {
  const header = contentDisposition('attachment', '../受理"通知\r\nSet-Cookie: x\u202e书.pdf')
  expect(header).toMatch(/^attachment; filename="[\w.\- ]+"; filename\*=UTF-8''[\w.%~*!-]+$/)
  expect(decodeURIComponent(header.split(`UTF-8''`)[1] ?? '')).toBe('.._受理"通知__Set-Cookie: x_书.pdf')
})

test('an allowance refills with time', () => {
  const clock = createTestClock()
  const limits = createRateLimits(clock)
  for (let n = 0; n < 5; n += 1) limits.take('export', 'a')
  expect(() => limits.take('export', 'a')).toThrow('request.rateLimited')
  limits.take('export', 'b')
  clock.advance(10_000)
  limits.take('export', 'a')
  expect(() => limits.take('export', 'a')).toThrow('request.rateLimited')
})

test('a revision must be given, and be the current one', () => {
  expect(readRevision('"7"')).toBe(7)
  for (const header of [undefined, '7', '*', 'W/"7"', '"x"']) {
    expect(() => readRevision(header)).toThrow('revision.missing')
  }
  requireRevision(7, 7)
  expect(() => requireRevision(7, 8)).toThrow('revision.changed')
})
