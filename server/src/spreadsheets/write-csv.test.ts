import { expect, test } from 'vitest'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { readTable } from './read-table.ts'
import { writeCsv } from './write-csv.ts'

const name = '表'

test('quotes texts, keeps numbers, and runs nothing', () => {
  const headings = ['事项', 'count']
  const rows = [
    ['=HYPERLINK("http://x")', 3],
    ['＝1+1', -2],
    ['a "b", c', 0],
    [{ date: '2026-07-01' }, { rate: 0.8333 }],
    [null, ''],
  ]
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv({ name, headings, rows }))).toBe(
    '\uFEFF"事项","count"\r\n"\'=HYPERLINK(""http://x"")",3\r\n"\'＝1+1",-2\r\n"a ""b"", c",0\r\n2026-07-01,83.3%\r\n,""\r\n',
  )
})

test('no hostile text is read back as a formula', async () => {
  const rows = hostileTexts.map(text => [text])
  const read = (await readTable(writeCsv({ name, headings: ['text'], rows }))).rows.slice(1)
  expect(read).toHaveLength(hostileTexts.length)
  for (const [cell] of read) expect(String(cell).trimStart()).not.toMatch(/^[=+\-@\0＝＋－＠]/)
})
