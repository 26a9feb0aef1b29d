import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { sharedSettings, sharedValue } from './shared-settings.ts'

test('says what all have, and when they differ', () => {
  const records = toRecords(sampleItem())
  const fields = ['field:f1', 'field:f3', 'field:f5'].flatMap(key => records.get(key) ?? [])
  expect(sharedValue(fields, 'type')).toEqual({ isMixed: false, value: 'text' })
  expect(sharedValue(fields, 'maxLength')).toMatchObject({ isMixed: true, value: undefined })
  expect(sharedValue(fields, 'width')).toEqual({ isMixed: false, value: undefined })
})

test('offers what every type has in the same way, and nothing that belongs to one field', () => {
  expect(sharedSettings(['text', 'text']).map(each => each.property)).toContain('maxLength')
  expect(sharedSettings(['text', 'textarea']).map(each => each.property)).toContain('maxLength')
  expect(sharedSettings(['text', 'date'])).toEqual([])
  expect(sharedSettings(['select', 'radio'])).toEqual([])
})
