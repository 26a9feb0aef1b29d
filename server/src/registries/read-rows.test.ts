import { describe, expect, test } from 'vitest'
import { AppError } from '../problems/app-error.ts'
import { normaliseKey, readRows } from './read-rows.ts'
import type { RegistryColumn } from './tables.ts'

const columns: RegistryColumn[] = [
  { name: '编号', valueType: 'text' },
  { name: '面积', valueType: 'number' },
  { name: '登记日期', valueType: 'date' },
  { name: '有效', valueType: 'boolean' },
]
const heading = ['编号', '面积', '登记日期', '有效', '备注']

describe('reading the rows of a register', () => {
  test('types every column and ignores columns the register does not have', () => {
    const { rows, rejected } = readRows(
      [heading, ['A1', '1,200.50', '2024年3月5日', '是', 'x']],
      columns,
      '编号',
    )
    expect(rejected).toEqual([])
    expect(rows.get('A1')).toEqual({ 编号: 'A1', 面积: '1200.5', 登记日期: '2024-03-05', 有效: true })
  })

  test('keeps good rows and names the others with row and column', () => {
    const { rows, rejected } = readRows(
      [
        heading,
        ['A1', 'abc', null, null],
        ['A2', 3, '2024-02-30', null],
        [null, 1, null, null],
        ['A4', 4, null, '否'],
        ['a4 ', 5, null, null],
      ],
      columns,
      '编号',
    )
    expect([...rows.keys()]).toEqual(['A4'])
    expect(rejected.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, '面积', 'registry.number'],
      [3, '登记日期', 'registry.date'],
      [4, '编号', 'registry.keyEmpty'],
      [6, '编号', 'registry.keyRepeated'],
    ])
  })

  test('refuses a file that lacks a column', () => {
    expect(() => readRows([['编号']], columns, '编号')).toThrow(AppError)
  })

  test('keys are the same in any width, case and spacing', () => {
    expect(normaliseKey('ａ 1')).toBe(normaliseKey('A1'))
  })
})
