import type { Field, FormDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { summaryTexts } from '../messages/index.ts'
import { printForm } from './print-form.ts'

const context = { locale: 'zh-CN' as const, texts: summaryTexts['zh-CN'] }

test('narrow fields stand side by side, wide ones alone, and a group has a line of its own', () => {
  const rows = rowsOf([
    { id: 'a', key: 'a', type: 'text', label: '甲' },
    { id: 'b', key: 'b', type: 'date', label: '乙' },
    { id: 'c', key: 'c', type: 'integer', label: '丙', unit: '人' },
    { id: 'd', key: 'd', type: 'textarea', label: '丁' },
    {
      id: 'g',
      key: 'g',
      type: 'group',
      label: '组',
      fields: [{ id: 'e', key: 'e', type: 'boolean', label: '戊' }],
    },
  ])
  expect(rows).toEqual([
    { type: 'cells', cells: [cell('甲', ''), cell('乙', '　　　　年　　月　　日')] },
    { type: 'cells', cells: [cell('丙', '        人')] },
    { type: 'cells', cells: [cell('丁', '')] },
    { type: 'line', look: 'heading', text: '组' },
    { type: 'cells', cells: [cell('戊', '□ 是　□ 否')] },
  ])
})

test('a filled form holds what was visible; rows stand under their heads', () => {
  const rows = rowsOf(
    [
      { id: 'a', key: 'a', type: 'text', label: '甲' },
      { id: 'h', key: 'h', type: 'text', label: '隐藏' },
      {
        id: 'r',
        key: 'r',
        type: 'repeat',
        label: '清单',
        fields: [
          { id: 'n', key: 'n', type: 'text', label: '名称' },
          { id: 'm', key: 'm', type: 'money', label: '金额' },
        ],
      },
    ],
    {
      answers: {
        a: '字',
        r: [
          { n: '一', m: '1200' },
          { n: '二', m: null },
        ],
      },
      visibility: { '/a': true, '/h': false, '/r/1/n': false },
    },
  )
  expect(rows).toEqual([
    { type: 'cells', cells: [cell('甲', '字')] },
    {
      type: 'table',
      title: '清单',
      columns: ['名称', '金额'],
      rows: [
        ['一', '1,200元'],
        ['', ''],
      ],
    },
  ])
})

test('a blank repeat has rows to write on, and one too wide for a table is printed row by row', () => {
  const column = (key: string): Field => ({ id: key, key, type: 'text', label: key })
  const repeat = (fields: Field[]): Field => ({
    id: 'r',
    key: 'r',
    type: 'repeat',
    label: '清单',
    maxRows: 2,
    fields,
  })
  expect(rowsOf([repeat([column('a')])])).toEqual([
    { type: 'table', title: '清单', columns: ['a'], rows: [[''], ['']] },
  ])
  const wide = rowsOf([repeat(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(column))])
  expect(wide.filter(row => row.type === 'line').map(row => row.text)).toEqual(['清单', '第1行', '第2行'])
})

function rowsOf(fields: Field[], filled?: Parameters<typeof printForm>[0]['filled']) {
  const definition: FormDefinition = {
    pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '组', fields }] }],
  }
  const [section] = printForm({ definition, context, ...(filled === undefined ? {} : { filled }) })
  return section?.rows ?? []
}

function cell(label: string, value: string) {
  return { label, value }
}
