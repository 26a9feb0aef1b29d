import type { DecisionTableDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { tryDecisionTable } from './try-decision-table.ts'

const limit = { amount: 5, unit: 'workingDay' } as const
const limits = { acceptance: limit, statutoryAcceptance: limit, promised: limit, statutory: limit }

const fees: DecisionTableDefinition = {
  id: 't',
  key: 'fees',
  name: '收费',
  hitPolicy: 'U',
  inputs: [
    { id: 'a', label: '面积', expression: 'area' },
    { id: 'b', label: '类别', expression: 'upper case(kind)' },
  ],
  outputs: [{ id: 'o', key: 'fee', label: '金额', valueType: 'number' }],
  rules: [
    { id: 'r1', inputs: ['<= 10', '-'], outputs: ['0'] },
    { id: 'r2', inputs: ['> 10', '"A"'], outputs: ['area * 2'] },
    { id: 'r3', inputs: ['> 20', '-'], outputs: ['1'] },
  ],
}

const tried = (samples: string[], table = fees) =>
  tryDecisionTable({ table, samples, now: '2026-03-02T01:00:00Z', limits })

test('samples stand in the place of the inputs, and cells may name them', () => {
  expect(tried(['5', '"B"'])).toEqual({
    rules: ['r1'],
    result: { variables: { fee: { kind: 'number', value: '0' } } },
  })
  expect(tried(['11', '"A"'])).toEqual({
    rules: ['r2'],
    result: { variables: { fee: { kind: 'number', value: '22' } } },
  })
})

test('rules that meet and inputs no rule is for leave it to a person', () => {
  expect(tried(['30', '"A"'])).toEqual({ rules: ['r2', 'r3'], result: { uncertain: 'conflict' } })
  expect(tried(['11', '"B"'])).toEqual({ rules: [], result: { uncertain: 'noRule' } })
  expect(tried(['30', '"A"'], { ...fees, hitPolicy: 'F' })).toMatchObject({ rules: ['r2'] })
})

test('a cell that cannot be read is told by its place', () => {
  const broken = { ...fees, rules: [{ id: 'r', inputs: ['<=', '-'], outputs: ['0'] }] }
  expect(tried(['1', '"A"'], broken)).toMatchObject({
    issues: [{ path: '/decisions/0/rules/0/inputs/0' }],
  })
})
