import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { findFields } from './find-fields.ts'

const records = toRecords(sampleItem())
const keysFor = (words: string) => findFields(records, words).map(found => found.record)

test('finds by name and by key, on every page, what begins with the words first', () => {
  expect(keysFor('仓库')).toEqual(['field:f3', 'field:f2'])
  expect(keysFor('DEPOT')).toEqual(['field:f3', 'field:f2'])
  expect(keysFor('备注')).toEqual(['section:s3'])
  expect(keysFor('  ')).toEqual([])
})

test('says where it stands', () => {
  expect(findFields(records, '面积')[0]).toMatchObject({
    key: 'area',
    where: ['基本信息', '设施', '设施清单'],
  })
})
