import { expect, test } from 'vitest'
import { readCodeRows, withImported, withoutRow } from './read-code-rows.ts'

test('columns are known by their headings in either language and any order', () => {
  const table = [
    ['上级 代码', '名称*', '英文名称', '备注', '代码'],
    ['', '制造业', 'Manufacturing', 'x', 'C'],
    ['C', '食品', '', '', '13'],
  ]
  expect(readCodeRows(table)).toEqual({
    rows: [
      { code: 'C', label: { 'zh-CN': '制造业', en: 'Manufacturing' } },
      { code: '13', label: '食品', parent: 'C' },
    ],
    problems: [],
  })
  expect(
    readCodeRows([
      ['Code', 'Name'],
      ['1', '一'],
    ]).rows,
  ).toEqual([{ code: '1', label: '一' }])
})

test('without a heading the order tells; one column is code and name at once', () => {
  expect(readCodeRows([['1', '一', '0']]).rows).toEqual([{ code: '1', label: '一', parent: '0' }])
  expect(readCodeRows([['餐饮'], ['零售']]).rows).toEqual([
    { code: '餐饮', label: '餐饮' },
    { code: '零售', label: '零售' },
  ])
})

test('lines that give no entry are told by their number', () => {
  const table = [
    ['代码', '名称'],
    ['', '无码'],
    ['1', '一'],
    ['1', '又一'],
    ['2', ''],
    ['', ''],
    ['x'.repeat(65), '长'],
  ]
  const { rows, problems } = readCodeRows(table)
  expect(rows).toHaveLength(1)
  expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '2 codeMissing',
    '4 codeTwice',
    '5 nameMissing',
    '7 codeTooLong',
  ])
})

test('an import updates by code or replaces everything', () => {
  const rows = [
    { code: '1', label: '一' },
    { code: '2', label: '二' },
  ]
  const imported = [
    { code: '2', label: '贰' },
    { code: '3', label: '叁' },
  ]
  expect(withImported(rows, imported, 'update').map(({ label }) => label)).toEqual(['一', '贰', '叁'])
  expect(withImported(rows, imported, 'replace')).toEqual(imported)
})

test('what stood below an entry that goes stands below its parent', () => {
  const rows = [
    { code: 'a', label: 'A' },
    { code: 'b', label: 'B', parent: 'a' },
    { code: 'c', label: 'C', parent: 'b' },
  ]
  expect(withoutRow(rows, 1)).toEqual([rows[0], { code: 'c', label: 'C', parent: 'a' }])
  expect(withoutRow(rows, 0)[0]).toEqual({ code: 'b', label: 'B' })
})
