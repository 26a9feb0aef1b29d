import { dataElements, findElement, type DataElement } from '@yibiao/core/elements'
import { lintForm } from '@yibiao/core/lint'
import { validateDocument } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { dispatch, openDocument } from '../document/history.ts'
import { formAlone } from '@yibiao/core/blocks'
import { readRecord } from '../document/read-record.ts'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { asElement, createElementField } from './apply-element.ts'

describe('fields as data elements', () => {
  test('every element makes a field that passes the contract and the lints', () => {
    const fields = dataElements.map(element => createElementField(element, element.label['zh-CN']))
    const item = formAlone(fields)
    expect(validateDocument('FormDefinition', item.form)).toHaveProperty('document')
    expect(lintForm(item)).toEqual([])
    expect(fields.map(field => field.element)).toEqual(dataElements.map(element => element.name))
  })

  test('accepting one is one act that sets element and classification, and keeps a stricter one', () => {
    const document = openDocument(toRecords(sampleItem()))
    const field = readRecord(document.records, 'field:f1', 'field')
    if (!field) throw new Error('no field')
    const value = asElement(field.value, element('person.name'))
    const result = dispatch(document, {
      name: 'setProperty',
      args: { record: field.key, path: [], value },
      at: 0,
    })
    if (!('document' in result)) throw new Error('refused')
    expect(result.document.past).toHaveLength(1)
    expect(readRecord(result.document.records, 'field:f1', 'field')?.value).toEqual({
      id: 'f1',
      key: 'name',
      type: 'text',
      label: '名称',
      maxLength: 100,
      element: 'person.name',
      classification: 'personal',
    })
    expect(
      asElement({ ...field.value, classification: 'sensitive' }, element('person.name')).classification,
    ).toBe('sensitive')
  })
})

function element(name: string): DataElement {
  const found = findElement(name)
  if (!found) throw new Error(name)
  return found
}
