import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('quotes texts, keeps numbers, and runs nothing', () => {
  const bytes = writeCsv([
    ['事项', 'count'],
    ['=HYPERLINK("http://x")', 3],
    ['＝1+1', -2],
    ['a "b", c', 0],
  ])
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
    '\uFEFF"事项","count"\r\n"\'=HYPERLINK(""http://x"")",3\r\n"\'＝1+1",-2\r\n"a ""b"", c",0\r\n',
  )
})
