import type { Field, PublishedItem } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import { fieldsToFill } from './fields-to-fill.ts'

function published(definition: PublishedItem['definition']): PublishedItem {
  return {
    itemId: '01990000-0000-7000-8000-0000000000a1',
    version: 1,
    departmentId: '01990000-0000-7000-8000-0000000000d1',
    department: { name: '盘龙区水务局', creditCode: '11100000000013338W', region: '530103' },
    state: 'inUse',
    definition,
    compiled: {},
    figures: { fillableFields: 0, prefillableFields: 0, requiredMaterials: 0, exemptibleMaterials: 0 },
  }
}

test('offers what applicants fill in, and leaves out what is worked out, shown or signed', () => {
  const fields: Field[] = [
    { id: 'a', key: 'name', type: 'text', label: '名称' },
    { id: 'b', key: 'title', type: 'heading', label: '说明' },
    { id: 'c', key: 'fee', type: 'calculated', label: '费用', valueType: 'number', calculate: '1' },
    { id: 'd', key: 'sign', type: 'signature', label: '签名' },
    { id: 'e', key: 'area', type: 'number', label: '面积', calculate: '2' },
    { id: 'f', key: 'rows', type: 'repeat', label: '清单', fields: [] },
  ]
  const form = { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '组', fields }] }] }
  expect(fieldsToFill(published({ form }))).toEqual([
    { key: 'name', label: '名称' },
    { key: 'rows', label: '清单' },
  ])
})

test('reads the parts of a whole item, and nothing from one that has no form', () => {
  const { form } = sampleItem()
  expect(fieldsToFill(published({ form })).map(({ key }) => key)).toContain('name')
  expect(fieldsToFill(published({}))).toEqual([])
})
