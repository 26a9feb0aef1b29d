import { hintItem, lintItem, type QuickFix } from '@yibiao/core/lint'
import { expect, test } from 'vitest'
import { dispatch, openDocument, undo } from '../document/history.ts'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { applyFixToJson } from '../source/apply-fix-to-json.ts'
import { mendOfQuickFix } from './apply-quick-fix.ts'
import { placeOfPath } from './select-path.ts'

const item = sampleItem()
const records = toRecords(item)
const name = { id: 'f1', key: 'name', type: 'text' } as const

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

test('a quick fix becomes changes of properties', () => {
  const record = `field:${item.form.pages[0]?.sections[0]?.fields[0]?.id}`
  const path = '/form/pages/0/sections/0/fields/0/label'
  const replace = { type: 'replaceText', path, from: 0, to: 1, text: '甲' } as const
  expect(mendOfQuickFix(records, replace)).toEqual({
    steps: [{ record, path: ['label'], value: expect.stringMatching(/^甲./) }],
  })
  const remove = { type: 'remove', path } as const
  expect(mendOfQuickFix(records, { type: 'several', fixes: [replace, remove] })?.steps).toEqual([
    expect.objectContaining({ path: ['label'] }),
    { record, path: ['label'], value: undefined },
  ])
})

test('a quick fix lets a source fill the field, as one step with a name of its own', () => {
  const sourced = sampleItem()
  sourced.prefill.mappings = []
  sourced.form.pages[0]?.sections[0]?.fields.splice(0, 1, { ...name, label: '姓名' })
  const known = hintItem(sourced).find(({ code }) => code === 'hint.sourceKnows')
  const before = toRecords(sourced)
  const mend = known?.quickFix && mendOfQuickFix(before, known.quickFix)
  if (!mend || !known) throw new Error('no quick fix')
  const after = dispatch(openDocument(before), { name: 'mend', args: mend, at: 0 })
  if ('refusal' in after) throw new Error(after.refusal.code)
  const filled = toDefinition(after.document.records)
  expect(filled.prefill.mappings).toMatchObject([{ source: 'account', field: 'f1', value: 'response.name' }])
  expect(lintItem(filled).filter(({ severity }) => severity === 'error')).toEqual(
    lintItem(sourced).filter(({ severity }) => severity === 'error'),
  )
  expect(hintItem(filled).map(({ code }) => code)).not.toContain('hint.sourceKnows')
  expect(after.document.past.map(entry => entry.name)).toEqual([{ code: 'fill', params: { name: '姓名' } }])
  expect(toDefinition(undo(after.document).records)).toEqual(sourced)
  // Somebody else was faster.
  expect(
    mendOfQuickFix(after.document.records, known.quickFix ?? { type: 'several', fixes: [] }),
  ).toBeUndefined()
  expect(applyFixToJson(sourced, known.quickFix ?? { type: 'several', fixes: [] })).toMatchObject({
    prefill: { mappings: [{ field: 'f1', source: 'account' }] },
  })
})

test('a quick fix that takes a record away deletes it, and nothing that is needed', () => {
  const source: QuickFix = { type: 'remove', path: '/prefill/mappings/0' }
  const mend = mendOfQuickFix(records, source)
  expect(mend).toEqual({ steps: [{ record: 'mapping:r1', path: [], value: undefined }] })
  const after = dispatch(openDocument(records), { name: 'mend', args: mend ?? { steps: [] }, at: 0 })
  if ('refusal' in after) throw new Error(after.refusal.code)
  expect(toDefinition(after.document.records).prefill.mappings).toEqual([])
  expect(after.document.past).toHaveLength(1)
  expect(toDefinition(undo(after.document).records)).toEqual(item)
  expect(mendOfQuickFix(records, { type: 'remove', path: '/limits' })).toBeUndefined()
  expect(mendOfQuickFix(records, { type: 'remove', path: '/form/pages/7' })).toBeUndefined()
})
