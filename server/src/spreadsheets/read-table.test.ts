import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'

test('a CSV is read whether saved as UTF-8 or as GB 18030', async () => {
  const utf8 = await readTable(Buffer.from('\uFEFF编号,名称\n1,"甲,乙"\n'))
  expect(utf8.rows).toEqual([
    ['编号', '名称'],
    ['1', '甲,乙'],
  ])
  const gbk = await readTable(Buffer.from([0xb1, 0xe0, 0xba, 0xc5, 0x0a, 0x31]))
  expect(gbk.rows).toEqual([['编号'], ['1']])
})

test('a file that is no table is refused with a sentence', async () => {
  await expect(readTable(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0xff]))).rejects.toMatchObject({
    code: 'table.unreadable',
  })
})
