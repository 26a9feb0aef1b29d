import { expect, test } from 'vitest'
import { canary } from '../testing/canaries.ts'
import { hostileTexts } from '../testing/hostile-texts.ts'
import { unzipTexts } from '../testing/unzip-texts.ts'
import { formulaSafe } from './formula-safe.ts'
import { readTable } from './read-table.ts'
import type { Sheet } from './sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

const sheet: Sheet = {
  name: '办件统计',
  headings: ['事项', '收件', '退件率', '截止日期'],
  rows: [
    ['户外广告设置审批', 12, { rate: 0.125 }, { date: '2026-02-28' }],
    ['合计', 0, null, { date: '2025-12-31' }],
  ],
}

test('numbers, rates and days come back as what they are', async () => {
  const { rows } = await readTable(await writeXlsx(sheet))
  expect(rows).toEqual([
    ['事项', '收件', '退件率', '截止日期'],
    ['户外广告设置审批', 12, 0.125, '2026-02-28'],
    ['合计', 0, null, '2025-12-31'],
  ])
})

test('every hostile text comes back as a text that nothing runs', async () => {
  const rows = hostileTexts.map(text => [text])
  const file = await writeXlsx({ ...sheet, headings: ['text'], rows })
  const read = (await readTable(file)).rows.slice(1).map(([cell]) => cell)
  expect(hostileTexts).toHaveLength(40)
  expect(read).toEqual(hostileTexts.map(asRead))
  for (const cell of read) expect(String(cell).trimStart()).not.toMatch(/^[=+\-@\0＝＋－＠]/)
  for (const [path, text] of unzipTexts(file)) expect(text.includes('<f>'), path).toBe(false)
})

test('the headings are bold and stay in sight, and columns fit what is in them', async () => {
  const files = unzipTexts(await writeXlsx(sheet))
  const text = files.get('xl/worksheets/sheet1.xml') ?? ''
  expect(text).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
  expect(text).toMatch(/<col [^>]*width="18/)
  expect(files.get('xl/styles.xml')).toContain('<b/>')
  expect(files.get('xl/workbook.xml')).toContain('办件统计')
})

test('what stands in a workbook is found by the search for canaries', async () => {
  const file = await writeXlsx({ ...sheet, rows: [[canary('item')]] })
  expect(Buffer.from(file).includes(canary('item'))).toBe(false)
  expect([...unzipTexts(file).values()].join()).toContain(canary('item'))
})

/** Characters that XML lacks are left out, and a cell without any text is an empty one. */
function asRead(text: string): string | null {
  const read = Array.from(formulaSafe(text)).filter(isKept).join('')
  return read === '' ? null : read
}

/** XML has no place for most control characters and for halves of pairs. */
function isKept(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return code > 0x8 && code !== 0xb && (code < 0xd800 || code > 0xdfff)
}
