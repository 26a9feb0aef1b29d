import type { DecisionTableDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { emptyRule, withInputs, withOutputs, withPasted } from './edit-table.ts'

const input = (id: string) => ({ id, label: id, expression: id })
const output = (id: string) => ({ id, key: id, label: id, valueType: 'text' as const })

const table: DecisionTableDefinition = {
  id: 't',
  key: 't',
  name: '表',
  hitPolicy: 'U',
  inputs: [input('a'), input('b')],
  outputs: [output('x')],
  rules: [{ id: 'r', inputs: ['1', '2'], outputs: ['"甲"'] }],
}

test('cells follow their columns when these are added, moved and deleted', () => {
  const moved = withInputs(table, [input('b'), input('c'), input('a')])
  expect(moved.rules[0]?.inputs).toEqual(['2', '-', '1'])
  expect(withInputs(moved, [input('a')]).rules[0]?.inputs).toEqual(['1'])
  expect(withOutputs(table, [output('y'), output('x')]).rules[0]?.outputs).toEqual(['null', '"甲"'])
})

test('a new rule has a cell in every column', () => {
  expect(emptyRule(table, 'n')).toEqual({ id: 'n', inputs: ['-', '-'], outputs: ['null'] })
})

test('pasted cells fill rules from where they are pasted, and make new ones', () => {
  const cells = [
    ['9', '"乙"', 'beyond'],
    ['', '"丙"'],
  ]
  const { rules } = withPasted(table, cells, { rule: 0, column: 1 }, () => 'n')
  expect(rules).toEqual([
    { id: 'r', inputs: ['1', '9'], outputs: ['"乙"'] },
    { id: 'n', inputs: ['-', '-'], outputs: ['"丙"'] },
  ])
})
