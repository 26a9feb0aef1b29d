import type { FollowUpDefinition, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { propertyWord } from '../texts/property-word.ts'
import { describeChanges, type ItemChange } from './describe-changes.ts'

test('two equal items have no difference, whatever the order of their keys', () => {
  const item = sampleItem()
  const turned = Object.fromEntries(Object.entries(item).toReversed()) as unknown as ItemDefinition
  expect(changes(() => turned)).toEqual([])
})

test('a renamed field is one change of its label', () => {
  const found = changes(item => {
    firstSection(item).fields[0] = { id: 'f1', key: 'name', type: 'text', label: '姓名', maxLength: 100 }
    return item
  })
  expect(found).toEqual([
    {
      kind: 'changed',
      part: 'form',
      record: 'field:f1',
      name: '姓名',
      property: 'label',
      before: '名称',
      after: '姓名',
    },
  ])
})

test('what follows the decision is told with its name, one part at a time', () => {
  const found = changes(item => {
    item.flow = { ...item.flow, followUps: [later] }
    return item
  })
  expect(found).toEqual([
    { kind: 'added', part: 'flow', record: 'followUp:v1', what: 'followUp', name: '后置核查' },
  ])
  const limit = { amount: 5, unit: 'workingDay' } as const
  const before = { ...sampleItem(), flow: { ...sampleItem().flow, followUps: [later] } }
  const after = {
    ...before,
    flow: {
      ...before.flow,
      followUps: [{ ...later, condition: 'hasDepot = true', revocation: { ...later.revocation, limit } }],
    },
  }
  const told = describeChanges(toRecords(before), toRecords(after), columns)
  expect(told.map(({ kind }) => kind)).toEqual(['ruleAdded', 'changed'])
  expect(told[1]).toMatchObject({ name: '后置核查', property: 'revocation/limit', after: limit })
  expect(propertyWord('revocation/limit', 'zh-CN')).toBe('判断是否撤销的时限')
})

test('a field that moves is moved, not removed and added', () => {
  const found = changes(item => {
    const [moved] = firstSection(item).fields.splice(1, 1)
    if (moved) item.form.pages[1]?.sections[0]?.fields.push(moved)
    return item
  })
  expect(found.map(({ kind, record }) => [kind, record])).toEqual([['moved', 'field:f2']])
  expect(found[0]).toMatchObject({ name: '是否外设仓库', target: '备注' })
})

test('what stands inside something removed is not told again', () => {
  const found = changes(item => {
    item.form.pages[0]?.sections.splice(1, 1)
    return item
  })
  expect(found.filter(({ kind }) => kind === 'removed').map(({ record }) => record)).toEqual(['section:s2'])
})

test('another order of the same fields is told once, of their holder', () => {
  const found = changes(item => {
    firstSection(item).fields.reverse()
    return item
  })
  expect(found).toEqual([{ kind: 'reordered', part: 'form', record: 'section:s1', name: '申请人' }])
})

test('rules are told as rules: new, changed and gone', () => {
  const found = changes(item => {
    const [name, depot, address] = firstSection(item).fields
    if (name) Object.assign(name, { requiredWhen: 'hasDepot = true' })
    if (depot) Object.assign(depot, { help: '按营业执照填写' })
    if (address) Object.assign(address, { visibleWhen: 'hasDepot = true' })
    const area = item.form.pages[0]?.sections[1]?.fields[0]
    if (area?.type === 'repeat') delete area.fields[1]?.visibleWhen
    return item
  })
  expect(found.map(change => [change.kind, change.record])).toEqual([
    ['ruleAdded', 'field:f1'],
    ['changed', 'field:f2'],
    ['ruleChanged', 'field:f3'],
    ['ruleRemoved', 'field:f6'],
  ])
})

test('a part of the item is told by its properties', () => {
  const found = changes(item => ({
    ...item,
    name: '设置户外广告',
    limits: { ...item.limits, promised: { amount: 3, unit: 'workingDay' } },
  }))
  expect(found.map(change => [change.part, change.kind === 'changed' ? change.property : ''])).toEqual([
    ['name', 'name'],
    ['limits', 'promised'],
  ])
})

const reviewer = { type: 'role', role: { type: 'role', role: 'reviewer' } } as const

const later: FollowUpDefinition = {
  id: 'v1',
  key: 'check',
  name: '后置核查',
  assignees: reviewer,
  limit: { amount: 20, unit: 'workingDay' },
  inspectors: 2,
  revocation: { assignees: reviewer, limit: { amount: 10, unit: 'workingDay' } },
}

const columns = { label: '名称', parent: '上级' }

function changes(change: (item: ItemDefinition) => ItemDefinition): ItemChange[] {
  return describeChanges(toRecords(sampleItem()), toRecords(change(sampleItem())), columns)
}

function firstSection(item: ItemDefinition) {
  const section = item.form.pages[0]?.sections[0]
  if (!section) throw new Error('The sample has a section.')
  return section
}
