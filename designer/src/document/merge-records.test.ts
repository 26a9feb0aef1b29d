import { expect, test } from 'vitest'
import { validateDocument } from '@yibiao/schemas'
import { sampleItem } from '../testing/sample-item.ts'
import { mergeRecords } from './merge-records.ts'
import { createEditor, type Editor } from '../session/editor.ts'
import { listKey, type Records } from './records.ts'
import { childrenOf, recordsOfKind } from './read-record.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

const base = toRecords(sampleItem())
const [first, second] = recordsOfKind(base, 'field')

test('takes the changes of both when they touch different things', () => {
  const mine = edited(editor => set(editor, first?.key, 'label', '我的名称'))
  const theirs = edited(editor => {
    set(editor, first?.key, 'help', '对方的说明')
    set(editor, second?.key, 'label', '对方的名称')
  })
  const { definition, conflicts } = mergeRecords({ base, mine, theirs }, new Map())
  const fields = recordsOfKind(toRecords(definition), 'field')
  expect(conflicts).toEqual([])
  expect(fields.find(each => each.key === first?.key)?.value).toMatchObject({
    label: '我的名称',
    help: '对方的说明',
  })
  expect(fields.find(each => each.key === second?.key)?.value.label).toBe('对方的名称')
})

test('asks where both changed one property, and settles it as chosen', () => {
  const sides = {
    base,
    mine: edited(editor => set(editor, first?.key, 'label', '我的')),
    theirs: edited(editor => set(editor, first?.key, 'label', '对方的')),
  }
  const { conflicts } = mergeRecords(sides, new Map())
  expect(conflicts).toEqual([{ record: first?.key, property: 'label', mine: '我的', theirs: '对方的' }])
  const settled = mergeRecords(sides, new Map([[`${first?.key} label`, 'mine']]))
  expect(labelOf(toRecords(settled.definition))).toBe('我的')
  expect(labelOf(toRecords(mergeRecords(sides, new Map()).definition))).toBe('对方的')
})

test('keeps what both added, drops what one deleted, and gives a whole item', () => {
  const page = (id: string) => ({ id, title: id, sections: [{ id: `${id}s`, title: '', fields: [] }] })
  const mine = edited(editor => editor.dispatch('addPage', { index: 0, page: page('mine') }))
  const theirs = edited(editor => {
    editor.dispatch('addPage', { index: 1, page: page('theirs') })
    const material = recordsOfKind(base, 'material')[0]
    if (material) editor.dispatch('deleteRecords', { records: [material.key] })
  })
  const { definition, conflicts } = mergeRecords({ base, mine, theirs }, new Map())
  expect(conflicts).toEqual([])
  expect(definition.form.pages.map(({ id }) => id)).toEqual(expect.arrayContaining(['mine', 'theirs']))
  expect(definition.form.pages).toHaveLength(childrenOf(base, listKey('pages')).length + 2)
  expect(definition.materials).toHaveLength(sampleItem().materials.length - 1)
  expect(validateDocument('ItemDefinition', definition)).not.toHaveProperty('issues')
})

test('asks when one side deleted what the other changed', () => {
  const material = recordsOfKind(base, 'material')[0]
  const mine = edited(editor => set(editor, material?.key, 'name', '改过'))
  const theirs = edited(editor => editor.dispatch('deleteRecords', { records: [material?.key ?? ''] }))
  const { conflicts } = mergeRecords({ base, mine, theirs }, new Map())
  expect(conflicts).toMatchObject([{ record: material?.key, theirs: undefined }])
  const kept = mergeRecords({ base, mine, theirs }, new Map([[material?.key ?? '', 'mine']]))
  expect(kept.definition.materials).toHaveLength(sampleItem().materials.length)
})

function edited(act: (editor: Editor) => void): Records {
  const editor = createEditor(base, () => 0)
  act(editor)
  return toRecords(toDefinition(editor.getState().document.records))
}

function set(editor: Editor, record: string | undefined, property: string, value: unknown): void {
  editor.dispatch('setProperty', { record: record ?? '', path: [property], value })
}

function labelOf(records: Records): unknown {
  return recordsOfKind(records, 'field').find(each => each.key === first?.key)?.value.label
}
