import type { DecisionTableDefinition, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { describeChanges } from './describe-changes.ts'

const table: DecisionTableDefinition = {
  id: 'd1',
  key: 'level',
  name: '分级',
  hitPolicy: 'F',
  inputs: [
    { id: 'i1', label: '行业', expression: 'trade' },
    { id: 'i2', label: '面积', expression: 'total' },
  ],
  outputs: [{ id: 'o1', key: 'level', label: '级别', valueType: 'text' }],
  rules: [
    { id: 'r1', inputs: ['"01"', '> 50'], outputs: ['"甲"'] },
    { id: 'r2', inputs: ['-', '-'], outputs: ['"乙"'], annotation: '其余' },
  ],
}

function item(): ItemDefinition {
  const sample = sampleItem()
  const [page, ...pages] = sample.form.pages
  const [section, ...sections] = page?.sections ?? []
  if (!page || !section) throw new Error('the sample has a section')
  const trade = {
    id: 'k1',
    key: 'trade',
    type: 'select' as const,
    label: '行业',
    options: { type: 'codeTable' as const, codeTable: 'trades' },
  }
  const filled = { ...section, fields: [...section.fields, trade] }
  return {
    ...sample,
    form: { pages: [{ ...page, sections: [filled, ...sections] }, ...pages] },
    decisions: [table],
    codeTables: [
      {
        key: 'trades',
        name: '行业分类',
        edition: '1',
        rows: [
          { code: '01', label: '餐饮' },
          { code: '02', label: '零售' },
        ],
      },
    ],
  }
}

function told(change: (item: ItemDefinition) => ItemDefinition) {
  const columns = { label: '名称', parent: '上级' }
  return describeChanges(toRecords(item()), toRecords(change(item())), columns).map(
    ({ record: _record, part: _part, ...rest }) => rest,
  )
}

const withTable = (changed: Partial<DecisionTableDefinition>) => (before: ItemDefinition) => ({
  ...before,
  decisions: [{ ...table, ...changed }],
})

test('a cell is told by the labels of its row and column, with the names of options', () => {
  const [first, second] = table.rules
  if (!first || !second) throw new Error('two rows')
  expect(
    told(
      withTable({
        rules: [
          { ...first, inputs: ['"01","02"', '-'] },
          { ...second, outputs: ['"丙"'] },
        ],
      }),
    ),
  ).toEqual([
    {
      kind: 'cellChanged',
      table: '分级',
      row: '行业 餐饮，面积 > 50',
      column: '行业',
      before: '餐饮',
      after: '餐饮、零售',
    },
    {
      kind: 'cellChanged',
      table: '分级',
      row: '行业 餐饮，面积 > 50',
      column: '面积',
      before: '> 50',
      after: '',
    },
    { kind: 'cellChanged', table: '分级', row: '其余', column: '级别', before: '"乙"', after: '"丙"' },
  ])
})

test('rows and columns come, go and change places without every cell behind them being told', () => {
  const [first, second] = table.rules
  const [trade, area] = table.inputs
  if (!first || !second || !trade || !area) throw new Error('two rows and columns')
  expect(told(withTable({ rules: [second, first] }))).toEqual([{ kind: 'rowsReordered', table: '分级' }])
  expect(told(withTable({ rules: [second] }))).toEqual([
    { kind: 'rowRemoved', table: '分级', row: '行业 餐饮，面积 > 50' },
  ])
  const narrower = table.rules.map(rule => ({ ...rule, inputs: rule.inputs.slice(1) }))
  expect(told(withTable({ inputs: [area], rules: narrower }))).toEqual([
    { kind: 'columnRemoved', table: '分级', column: '行业' },
  ])
})

test('a code table is told by its names', () => {
  const rows = [
    { code: '01', label: '餐饮服务' },
    { code: '03', label: '快餐', parent: '01' },
  ]
  const changed = told(before => ({
    ...before,
    codeTables: [{ key: 'trades', name: '行业分类', edition: '2', rows }],
  }))
  expect(changed).toEqual([
    { kind: 'entryChanged', name: '行业分类', property: 'edition', before: '1', after: '2' },
    { kind: 'rowRemoved', table: '行业分类', row: '零售（02）' },
    { kind: 'rowAdded', table: '行业分类', row: '快餐（03）' },
    {
      kind: 'cellChanged',
      table: '行业分类',
      row: '餐饮（01）',
      column: '名称',
      before: '餐饮',
      after: '餐饮服务',
    },
  ])
})

test('tables and tests as a whole are told by name', () => {
  const [scenario] = sampleItem().scenarios ?? []
  if (!scenario) throw new Error('the sample has a test')
  const changed = told(({ codeTables: _codeTables, ...before }) => ({
    ...before,
    decisions: [table, { ...table, id: 'd2', key: 'other', name: '另一张' }],
    scenarios: [{ ...scenario, steps: [{ type: 'submit' }] }],
  }))
  expect(changed).toContainEqual({ kind: 'entryRemoved', what: 'codeTable', name: '行业分类' })
  expect(changed).toContainEqual({ kind: 'entryAdded', what: 'decision', name: '另一张' })
  expect(changed).toContainEqual({
    kind: 'entryChanged',
    name: '准予',
    property: 'steps',
    before: {},
    after: {},
  })
})
