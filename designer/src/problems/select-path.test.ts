import { expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { changeOfQuickFix } from './apply-quick-fix.ts'
import { placeOfPath } from './select-path.ts'

const item = sampleItem()
const records = toRecords(item)

test('finds the innermost record and the property in it', () => {
  const [page] = item.form.pages
  const field = page?.sections[0]?.fields[0]
  expect(placeOfPath(records, '/form/pages/0/sections/0/fields/0/checks/1/assert')).toEqual({
    part: 'form',
    record: `field:${field?.id}`,
    property: ['checks', 1, 'assert'],
  })
  expect(placeOfPath(records, '/form/pages/0')).toEqual({
    part: 'form',
    record: `page:${page?.id}`,
    property: [],
  })
})

test('finds the entry of a part that is one sheet', () => {
  expect(placeOfPath(records, '/guide/results/0')).toEqual({
    part: 'guide',
    record: 'part:guide',
    property: ['results', 0],
  })
  expect(placeOfPath(records, '/name')).toMatchObject({ part: 'guide', record: 'part:item' })
})

test('a quick fix becomes a change of one property', () => {
  const id = item.form.pages[0]?.sections[0]?.fields[0]?.id
  const path = '/form/pages/0/sections/0/fields/0/label'
  expect(changeOfQuickFix(records, { type: 'replaceText', path, from: 0, to: 1, text: '甲' })).toEqual({
    record: `field:${id}`,
    path: ['label'],
    value: expect.stringMatching(/^甲./),
  })
  expect(changeOfQuickFix(records, { type: 'remove', path })).toEqual({
    record: `field:${id}`,
    path: ['label'],
    value: undefined,
  })
})
