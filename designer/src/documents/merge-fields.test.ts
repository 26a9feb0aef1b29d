import { lintDocuments } from '@yibiao/core/lint'
import type { DocumentTemplateDefinition, Field, ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { fieldTexts } from '../texts/fields.ts'
import { mergeFields } from './merge-fields.ts'

const options = { type: 'inline' as const, options: [{ value: '1', label: '新办' }] }
const fields: Field[] = [
  { id: 'a', key: 'kind', type: 'radio', label: '类别', options },
  { id: 'b', key: 'area', type: 'number', label: '面积' },
  { id: 'c', key: 'who', type: 'person', label: '经办人', parts: [{ part: 'name' }, { part: 'sex' }] },
  {
    id: 'd',
    key: 'size',
    type: 'group',
    label: '规格',
    fields: [{ id: 'e', key: 'way', type: 'select', label: '方式', options }],
  },
  {
    id: 'f',
    key: 'rows',
    type: 'repeat',
    label: '设备',
    fields: [
      { id: 'g', key: 'name', type: 'text', label: '名称' },
      { id: 'h', key: 'way', type: 'select', label: '方式', options },
      { id: 'i', key: 'price', type: 'money', label: '价格' },
    ],
  },
]
const words = conditionTexts['zh-CN']

test('a document gets answers in words, and nothing of a part that is only a code', () => {
  const offered = mergeFields(toRecords(itemOf(fields)), 'document:d9', words).map(({ text }) => text)
  expect(offered).toEqual([
    'answers.kind',
    'answers.area',
    'answers.who',
    'who.name',
    'count(rows)',
    'rows.name',
    'total(rows.price)',
    'min(rows.price)',
    'max(rows.price)',
    'rows.price',
  ])
})

test('a notice gets what it may name, and no codes', () => {
  const offered = mergeFields(toRecords(itemOf(fields)), 'step:t1', words).map(({ text }) => text)
  expect(offered.filter(text => text.includes('answers.') || text === 'kind')).toEqual([])
  expect(offered).toContain('area')
})

test('whatever is put in is there when the document is issued', () => {
  const all = Object.entries(fieldDesigns).map(([type, design]): Field =>
    design.create({ id: type, key: type, label: type }, fieldTexts['zh-CN'].starters),
  )
  const item = itemOf(all)
  const paragraphs = mergeFields(toRecords(item), 'document:d9', words).map(({ text }) => ({
    type: 'paragraph' as const,
    text: `\${${text}}`,
  }))
  expect(paragraphs.length).toBeGreaterThan(50)
  const [document] = item.documents
  item.documents = [{ ...document, id: 'd9', key: 'd9', blocks: paragraphs } as DocumentTemplateDefinition]
  expect(lintDocuments(item).filter(({ severity }) => severity === 'error')).toEqual([])
})

function itemOf(all: Field[]): ItemDefinition {
  const item = sampleItem()
  item.form = { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '组', fields: all }] }] }
  return item
}
