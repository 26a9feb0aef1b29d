import type { Field, FlowDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { answeredFields, userTaskOf } from './case-definition.ts'

const text = (id: string): Field => ({ type: 'text', id, key: id, label: id })

test('fields inside groups and rows are found with what they lie in', () => {
  const fields: Field[] = [
    { type: 'heading', id: 'h', key: 'h', label: '一' },
    text('name'),
    { type: 'repeat', id: 'staff', key: 'staff', label: '从业人员', fields: [text('staffName')] },
  ]
  expect(
    answeredFields(fields).map(({ field, within }) => [...within.map(outer => outer.id), field.id]),
  ).toEqual([['name'], ['staff'], ['staff', 'staffName']])
})

test('a user task is found inside branches', () => {
  const flow: FlowDefinition = {
    steps: [
      {
        type: 'exclusiveGateway',
        id: 'g',
        key: 'g',
        name: '是否核查',
        branches: [
          {
            id: 'b',
            name: '需核查',
            condition: 'true',
            steps: [
              {
                type: 'userTask',
                id: 'visit',
                key: 'visit',
                name: '现场核查',
                phase: 'review',
                assignees: { type: 'role', role: { type: 'role', role: 'reviewer' } },
                completion: { type: 'single' },
              },
            ],
          },
        ],
        default: [],
      },
    ],
  }
  expect(userTaskOf(flow, 'visit')?.name).toBe('现场核查')
  expect(userTaskOf(flow, 'nowhere')).toBeUndefined()
  expect(userTaskOf(undefined, 'visit')).toBeUndefined()
})
