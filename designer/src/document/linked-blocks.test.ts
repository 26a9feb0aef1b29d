import { isBlockContent } from '@yibiao/core/blocks'
import { lintItem } from '@yibiao/core/lint'
import type { Field, FormSection, ItemDefinition } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import type { CommandArgs, CommandName } from './commands.ts'
import { placeBehind } from './commands/paste-records.ts'
import { copyRecords } from './copy-records.ts'
import { dispatch, openDocument, undo, type DesignDocument } from './history.ts'
import { mayContain } from './may-contain.ts'
import type { RecordKey } from './records.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

const block = { id: '0b8a6f0e-0000-4000-8000-000000000001', version: 1 }

/** `name` is a key the sample item has already. */
const first: Field[] = [
  { id: 'b1', key: 'hasAgent', type: 'boolean', label: '是否委托' },
  { id: 'b2', key: 'name', type: 'text', label: '代理人', visibleWhen: 'hasAgent = true' },
  { id: 'b3', key: 'reason', type: 'text', label: '委托原因', visibleWhen: 'name != null' },
]

/** One field less, one more, one with another key. */
const second: Field[] = [
  { id: 'b1', key: 'isEntrusted', type: 'boolean', label: '是否委托代理人' },
  { id: 'b2', key: 'name', type: 'text', label: '代理人', visibleWhen: 'isEntrusted = true' },
  { id: 'b4', key: 'phone', type: 'mobilePhone', label: '代理人手机', visibleWhen: 'isEntrusted = true' },
]

describe('linking a block', () => {
  test('is one act that puts a section in, with keys that are free and rules that follow', () => {
    const document = linked()
    const section = sectionOf(document, 'section:l1')
    expect(section).toMatchObject({ title: '代理人', block: { ...block, keyPrefix: 'copy2' } })
    expect(section.fields.map(({ key, visibleWhen }) => [key, visibleWhen])).toEqual([
      ['copy2HasAgent', undefined],
      ['copy2Name', 'copy2HasAgent = true'],
      ['copy2Reason', 'copy2Name != null'],
    ])
    expect(isBlockContent(section, first)).toBe(true)
    expect(document.past.map(entry => entry.name)).toEqual([
      { code: 'link', params: { name: '代理人', version: '1' } },
    ])
    expect(errorsOf(document)).toEqual(errorsOf(openDocument(toRecords(sampleItem()))))
    expect(undo(document).records).toEqual(toRecords(sampleItem()))
  })

  test('twice gives two sections with keys and ids of their own', () => {
    const document = act(linked(), 'linkBlock', linking('l2'))
    const two = sectionOf(document, 'section:l2')
    expect(two.block).toEqual({ ...block, keyPrefix: 'copy3', idPrefix: 'l2' })
    expect(two.fields.map(field => field.id)).toEqual(['l2-b1', 'l2-b2', 'l2-b3'])
    expect(isBlockContent(two, first)).toBe(true)
    expect(errorsOf(document)).toEqual(errorsOf(openDocument(toRecords(sampleItem()))))
  })
})

describe('what a linked section holds', () => {
  const field: Field = { id: 'n1', key: 'more', type: 'text', label: '补充' }
  const acts: [string, CommandName, CommandArgs[CommandName]][] = [
    ['renaming', 'setProperty', { record: 'field:b1', path: ['label'], value: '别的' }],
    ['another key', 'renameKey', { record: 'field:b2', key: 'other' }],
    ['deleting a field', 'deleteRecords', { records: ['field:b2'] }],
    ['moving within', 'moveRecords', { records: ['field:b3'], parent: 'section:l1', index: 0 }],
    ['moving out', 'moveRecords', { records: ['field:b3'], parent: 'section:s1', index: 0 }],
    ['moving in', 'moveRecords', { records: ['field:f1'], parent: 'section:l1', index: 0 }],
    ['adding', 'addField', { parent: 'section:l1', index: 0, field }],
    ['widths of several', 'setProperties', { records: ['field:f1', 'field:b1'], path: ['width'], value: 6 }],
  ]

  test.each(acts)('is not changed by %s, and the reason is said', (_, name, args) => {
    const document = linked()
    const result = dispatch(document, { name, args, at: 0 } as Parameters<typeof dispatch>[1])
    expect(result).toEqual({
      refusal: {
        code: 'insideBlock',
        params: { name: '代理人', version: '1' },
        records: ['section:l1'],
      },
    })
  })

  test('is not changed by the source, but comes along with a version', () => {
    const definition = changed(toDefinition(linked().records))
    expect(dispatch(linked(), { name: 'replaceDefinition', args: { definition }, at: 0 })).toMatchObject({
      refusal: { code: 'insideBlock' },
    })
    const as = { code: 'restore', params: {} } as const
    const restored = act(linked(), 'replaceDefinition', { definition, as })
    expect(toDefinition(restored.records)).toEqual(definition)
    // And can be brought back to what the block holds.
    const mended = act(restored, 'updateBlock', { section: 'section:l1', version: 1, content: first })
    expect(isBlockContent(sectionOf(mended, 'section:l1'), first)).toBe(true)
  })

  test('is refused where something would be dropped, by the rule the drag asks', () => {
    const { records } = linked()
    const inside = { parent: 'section:l1', index: 0 }
    expect(mayContain(records, inside, { kind: 'field', type: 'text' })?.code).toBe('insideBlock')
    expect(mayContain(records, { parent: 'section:s1', index: 0 }, { record: 'field:b1' })?.code).toBe(
      'insideBlock',
    )
  })

  test('goes with the section when that is moved, renamed, shown by a rule or deleted', () => {
    let document = act(linked(), 'setProperty', { record: 'section:l1', path: ['title'], value: '受托人' })
    document = act(document, 'setProperty', {
      record: 'section:l1',
      path: ['visibleWhen'],
      value: 'hasDepot = true',
    })
    document = act(document, 'moveRecords', { records: ['section:l1'], parent: 'page:p2', index: 0 })
    expect(isBlockContent(sectionOf(document, 'section:l1'), first)).toBe(true)
    expect(sectionOf(document, 'section:l1')).toMatchObject({
      title: '受托人',
      visibleWhen: 'hasDepot = true',
    })
    document = act(document, 'deleteRecords', { records: ['section:l1'] })
    expect(toDefinition(document.records)).toEqual(sampleItem())
  })
})

describe('another version', () => {
  test('is taken in one act: what the item says of the fields follows them', () => {
    const uses = withUses(linked())
    const document = act(uses, 'updateBlock', { section: 'section:l1', version: 2, content: second })
    expect(document.past.length).toBe(uses.past.length + 1)
    const section = sectionOf(document, 'section:l1')
    expect(section.block).toEqual({ ...block, version: 2, keyPrefix: 'copy2' })
    expect(isBlockContent(section, second)).toBe(true)
    const { prefill } = toDefinition(document.records)
    const [name, hasDepot] = sectionOf(document, 'section:s1').fields
    // Its key changed with the version, and the rule about it.
    expect(name?.visibleWhen).toBe('copy2IsEntrusted = true')
    // The reason is gone, and the rule about it.
    expect(hasDepot?.visibleWhen).toBeUndefined()
    expect(prefill.mappings.some(mapping => mapping.field === 'b2')).toBe(true)
    expect(undo(document).records).toEqual(uses.records)
  })

  test('is refused where something cannot do without a field that goes', () => {
    const needed = act(linked(), 'addField', {
      parent: 'section:s1',
      index: 0,
      field: {
        id: 'n1',
        key: 'copied',
        type: 'calculated',
        label: '原因',
        valueType: 'text',
        calculate: 'copy2Reason',
      },
    })
    expect(
      dispatch(needed, {
        name: 'updateBlock',
        args: { section: 'section:l1', version: 2, content: second },
        at: 0,
      }),
    ).toMatchObject({ refusal: { code: 'stillUsed', params: { names: '原因' } } })
  })
})

test('another prefix renames the keys, and every rule about them', () => {
  const document = act(withUses(linked()), 'setKeyPrefix', { section: 'section:l1', keyPrefix: 'agent' })
  expect(isBlockContent(sectionOf(document, 'section:l1'), first)).toBe(true)
  const [name] = sectionOf(document, 'section:s1').fields
  expect(name?.visibleWhen).toBe('agentHasAgent = true')
  const args = { section: 'section:l1', keyPrefix: undefined }
  expect(dispatch(document, { name: 'setKeyPrefix', args, at: 0 })).toMatchObject({
    refusal: { code: 'blockFieldTaken', params: { names: '代理人' } },
  })
  const wrong = { section: 'section:l1', keyPrefix: '代理' }
  expect(dispatch(document, { name: 'setKeyPrefix', args: wrong, at: 0 })).toMatchObject({
    refusal: { code: 'prefixFormat' },
  })
})

test('as a copy it is the item’s own, with the keys it had', () => {
  const document = act(linked(), 'detachBlock', { section: 'section:l1' })
  expect(sectionOf(document, 'section:l1')).not.toHaveProperty('block')
  const args = { record: 'field:b1', path: ['label'], value: '别的' }
  expect(act(document, 'setProperty', args).past).toHaveLength(3)
})

test('a copy of a linked section links the same version, here and in another item', () => {
  const here = linked()
  const place = placeBehind(here.records, ['section:l1'])
  if (!place) throw new Error('no place')
  const copies = copyRecords(here.records, ['section:l1'])
  const args = { source: here.records, records: ['section:l1'], copies, as: 'duplicate' as const }
  const twice = act(here, 'pasteRecords', { ...args, ...place })
  const copied = sectionOf(twice, `section:${copies[0]?.value.id}`)
  expect(copied.block).toMatchObject({ ...block, keyPrefix: 'copy3' })
  expect(isBlockContent(copied, first)).toBe(true)
  expect(errorsOf(twice)).toEqual(errorsOf(here))

  const { form, ...rest } = sampleItem()
  const empty = { ...rest, form: { pages: form.pages.slice(1) }, prefill: { sources: [], mappings: [] } }
  const there = act(openDocument(toRecords(empty)), 'pasteRecords', {
    ...args,
    parent: 'page:p2',
    index: 0,
    as: 'paste',
  })
  const pasted = sectionOf(there, `section:${copies[0]?.value.id}`)
  expect(pasted.block).toMatchObject({ ...block, keyPrefix: 'copy2' })
  expect(isBlockContent(pasted, first)).toBe(true)
})

function linked(): DesignDocument {
  return act(openDocument(toRecords(sampleItem())), 'linkBlock', linking('l1'))
}

function linking(id: string) {
  return { parent: 'page:p1', index: 0, section: { id, title: '代理人' }, block, content: first }
}

/** Rules and a mapping of the rest of the item that name fields of the block. */
function withUses(document: DesignDocument): DesignDocument {
  const set = (from: DesignDocument, record: RecordKey, value: string) =>
    act(from, 'setProperty', { record, path: ['visibleWhen'], value })
  const ruled = set(set(document, 'field:f1', 'copy2HasAgent = true'), 'field:f2', 'copy2Reason != null')
  return act(ruled, 'addEntry', {
    entry: {
      kind: 'mapping',
      value: { id: 'm9', source: 'account', field: 'b2', value: 'response.name', mode: 'editable' },
    },
  })
}

function changed(definition: ItemDefinition): ItemDefinition {
  return JSON.parse(JSON.stringify(definition).replace('委托原因', '偷改的')) as ItemDefinition
}

function act<Name extends CommandName>(
  document: DesignDocument,
  name: Name,
  args: CommandArgs[Name],
): DesignDocument {
  const at = document.past.length * 10_000
  const result = dispatch(document, { name, args, at })
  if (!('document' in result)) throw new Error(JSON.stringify(result.refusal))
  return result.document
}

function sectionOf(document: DesignDocument, key: RecordKey): FormSection {
  const { form } = toDefinition(document.records)
  const found = form.pages.flatMap(page => page.sections).find(({ id }) => `section:${id}` === key)
  if (!found) throw new Error(`no ${key}`)
  return found
}

function errorsOf(document: DesignDocument): string[] {
  return lintItem(toDefinition(document.records))
    .filter(issue => issue.severity === 'error')
    .map(issue => issue.code)
}
