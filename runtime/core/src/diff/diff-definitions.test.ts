import type { ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { diffDefinitions } from './diff-definitions.ts'

test('a renamed field is told by its place and name, a moved one is not removed', () => {
  const before = item([field('a', '姓名'), field('b', '电话')])
  const after = item([field('b', '手机'), field('a', '姓名')])
  expect(diffDefinitions(before, after)).toEqual([
    {
      part: 'form',
      kind: 'changed',
      path: '/form/pages/0/sections/0/fields/0/label',
      name: '手机',
      before: '电话',
      after: '手机',
    },
    {
      part: 'form',
      kind: 'changed',
      path: '/form/pages/0/sections/0/fields',
      name: '节',
      before: ['a', 'b'],
      after: ['b', 'a'],
    },
  ])
})

test('added and removed things carry their names', () => {
  const changes = diffDefinitions(item([field('a', '姓名')]), item([field('c', '住址')]))
  expect(changes.map(({ kind, name }) => [kind, name])).toEqual([
    ['added', '住址'],
    ['removed', '姓名'],
  ])
})

test('a changed limit belongs to its part', () => {
  const before = item([])
  const after: ItemDefinition = {
    ...before,
    limits: { ...before.limits, promised: { amount: 8, unit: 'workingDay' } },
  }
  expect(diffDefinitions(before, after)).toMatchObject([
    { part: 'limits', kind: 'changed', path: '/limits/promised/amount', before: 10, after: 8 },
  ])
})

test('nothing changed, nothing told', () => {
  expect(diffDefinitions(item([field('a', '姓名')]), item([field('a', '姓名')]))).toEqual([])
})

function field(
  id: string,
  label: string,
): ItemDefinition['form']['pages'][number]['sections'][number]['fields'][number] {
  return { id, key: id, type: 'text', label }
}

function item(fields: ReturnType<typeof field>[]): ItemDefinition {
  return {
    formatVersion: 1,
    key: 'test',
    name: '测试',
    guide: { itemType: '20', serviceObjects: ['1'], caseType: 'promised', summary: '测试' },
    form: { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }] },
    materials: [],
    prefill: { sources: [], mappings: [] },
    flow: { steps: [] },
    documents: [],
    limits: {
      acceptance: { amount: 5, unit: 'workingDay' },
      statutoryAcceptance: { amount: 5, unit: 'workingDay' },
      promised: { amount: 10, unit: 'workingDay' },
      statutory: { amount: 20, unit: 'workingDay' },
    },
  }
}
