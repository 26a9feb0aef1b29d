import { lintItem } from '@yibiao/core/lint'
import type { Field, ItemDefinition } from '@yibiao/schemas'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import type { CommandArgs, CommandName } from './commands.ts'
import { lostByMove } from './commands/move-records.ts'
import { paste, type PasteRecords } from './commands/paste-records.ts'
import { copyRecords } from './copy-records.ts'
import { dispatch, openDocument, redo, undo, type DesignDocument } from './history.ts'
import type { Place } from './commands/insert-child.ts'
import { childrenOf, recordsOfKind } from './read-record.ts'
import { listKey, type RecordKey, type Records } from './records.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'
import { topmost } from './topmost.ts'

describe('what an act on a selection is about', () => {
  test('is in the order of the form, without what lies inside another chosen one', () => {
    const records = toRecords(sampleItem())
    expect(
      topmost(records, ['section:s3', 'field:f6', 'field:f7', 'field:f4', 'field:f1', 'field:x']),
    ).toEqual(['field:f1', 'field:f4', 'field:f7', 'section:s3'])
  })
})

describe('moving several', () => {
  test('puts them one behind the other in one entry of the history', () => {
    const document = act(open(), 'moveRecords', {
      records: ['field:f3', 'field:f2'],
      parent: 'section:s3',
      index: 0,
    })
    expect(keysIn(document, 'section:s3')).toEqual(['hasDepot', 'depot'])
    expect(document.past).toHaveLength(1)
    expect(document.past[0]?.name.params).toEqual({ name: '是否外设仓库', count: '2', target: '备注' })
    expect(toDefinition(undo(document).records)).toEqual(sampleItem())
  })

  test('moves down within one holder as a block', () => {
    const document = act(open(), 'moveRecords', {
      records: ['field:f1', 'field:f2'],
      parent: 'section:s1',
      index: 3,
    })
    expect(keysIn(document, 'section:s1')).toEqual(['depot', 'name', 'hasDepot'])
  })

  test('drops a rule that can no longer name the field, says so before, and refuses where it is needed', () => {
    const to = { records: ['field:f2'], parent: 'field:f4', index: 0 }
    const { records } = open()
    expect(lostByMove(records, to).map(each => each.record)).toEqual(['field:f3', 'material:m1'])
    const item = toDefinition(act(open(), 'moveRecords', to).records)
    expect(fieldsOf(item).find(field => field.key === 'depot')).not.toHaveProperty('visibleWhen')
    expect(item.materials[0]).not.toHaveProperty('condition')
    expect(unknownNamesOf(item)).toEqual([])
    const needed = { records: ['field:f7'], parent: 'field:f4', index: 0 }
    expect(dispatch(open(), { name: 'moveRecords', args: needed, at: 0 })).toMatchObject({
      refusal: { code: 'stillUsed', records: ['branch:b1', 'document:d1'] },
    })
  })
})

describe('deleting several', () => {
  test('does not count rules among them, and takes all in one entry', () => {
    const document = act(open(), 'deleteRecords', { records: ['field:f3', 'field:f2'] })
    expect(keysIn(document, 'section:s1')).toEqual(['name'])
    expect(document.past[0]?.name).toEqual({ code: 'delete', params: { name: '是否外设仓库', count: '2' } })
    expect(toDefinition(undo(document).records)).toEqual(sampleItem())
  })

  test('leaves out every check that names what is gone, and only those', () => {
    const item = sampleItem()
    const check = (id: string, assert: string) => ({
      id,
      assert,
      message: '请核对',
      severity: 'error' as const,
    })
    Object.assign(fieldsOf(item)[2] ?? {}, {
      checks: [check('k1', 'hasDepot'), check('k2', 'depot != null'), check('k3', 'hasDepot = false')],
    })
    const left = toDefinition(
      act(openDocument(toRecords(item)), 'deleteRecords', { records: ['field:f2'] }).records,
    )
    expect(
      fieldsOf(left)
        .find(field => field.key === 'depot')
        ?.checks?.map(each => each.id),
    ).toEqual(['k2'])
  })

  test('keeps the name as words where a document prints what is gone, when that is asked for', () => {
    const args = { records: ['field:f1'], keepsWords: true }
    const document = act(open(), 'deleteRecords', args)
    expect(JSON.stringify(document.records.get('document:d1'))).toContain(
      '〔名称〕：你单位申请设置面积 ${total}',
    )
    expect(unknownNamesOf(toDefinition(document.records))).toEqual([])
    expect(toDefinition(undo(document).records)).toEqual(sampleItem())
    const total = { records: ['field:f7'], keepsWords: true }
    expect(dispatch(open(), { name: 'deleteRecords', args: total, at: 0 })).toMatchObject({
      refusal: { code: 'stillUsed', records: ['branch:b1'] },
    })
  })

  test('keeps one page', () => {
    expect(
      dispatch(open(), { name: 'deleteRecords', args: { records: ['page:p1', 'page:p2'] }, at: 0 }),
    ).toMatchObject({ refusal: { code: 'lastPage' } })
  })
})

describe('pasting', () => {
  test('points rules among the copies at the copies, and leaves rules about something in reach', () => {
    const document = pasted(open(), ['field:f2', 'field:f3'], { parent: 'section:s3', index: 0 })
    const [first, second] = childrenOf(document.records, 'section:s3')
    expect(first?.value).toMatchObject({ key: 'hasDepot2' })
    expect(second?.value).toMatchObject({
      key: 'depot2',
      visibleWhen: 'hasDepot2 = true and name != null',
    })
    expect(fieldsOf(toDefinition(document.records)).map(field => field.id)).toHaveLength(9)
    expect(document.past).toHaveLength(1)
  })

  test('copies a repeat with its rows, and what counts them counts the copy', () => {
    const document = pasted(open(), ['field:f4', 'field:f7'], { parent: 'section:s3', index: 0 })
    const [rows, total] = childrenOf(document.records, 'section:s3')
    expect(rows?.value).toMatchObject({ key: 'signs2', uniqueBy: [['name']] })
    expect(total?.value).toMatchObject({
      key: 'total2',
      calculate: 'sum(for sign in signs2[area > 0] return sign.area)',
    })
  })

  test('copies sections and whole pages, each field with a free key', () => {
    const document = pasted(open(), ['page:p1'], { parent: listKey('pages'), index: 1 })
    const keys = recordsOfKind(document.records, 'field').map(field => field.value.key)
    expect(keys).toContain('hasDepot2')
    expect(unknownNamesOf(toDefinition(document.records))).toEqual([])
    expect(toDefinition(toRecords(toDefinition(document.records)))).toEqual(toDefinition(document.records))
  })

  test('in another item drops what is not there, tells which, and takes a field that is alike', () => {
    const other = sampleItem()
    other.form.pages[0]?.sections.splice(0, 2, {
      id: 'x1',
      title: '其他事项',
      fields: [{ id: 'x2', key: 'name', type: 'text', label: '单位名称' }],
    })
    other.flow.steps.splice(1, 1)
    other.documents = []
    other.materials = []
    other.prefill.mappings = []
    const target = toRecords(other)
    const from = open().records
    const into = (keys: readonly RecordKey[]): PasteRecords => ({
      source: from,
      records: keys,
      copies: copyRecords(from, keys),
      parent: 'section:x1',
      index: 1,
      as: 'paste',
    })
    const rule = paste(target, into(['field:f3']))
    expect(rule.lost.map(each => [each.record === rule.copies[0], each.path])).toEqual([
      [true, ['visibleWhen']],
    ])
    const area = paste(target, into(['field:f6']))
    expect(area.lost).toEqual([])
    expect(area.taken.map(each => each.path)).toEqual([['visibleWhen']])
    expect(area.records.get(area.copies[0] ?? '')?.value).toMatchObject({ visibleWhen: 'name != null' })
    const total = paste(target, into(['field:f7']))
    expect(total.lost).toHaveLength(1)
    expect(total.records.get(total.copies[0] ?? '')?.value).toMatchObject({ calculate: '0' })
  })

  test('refuses what would nest too deep', () => {
    const { records } = pasted(open(), ['field:f4'], { parent: 'field:f4', index: 0 })
    const keys = ['field:f4']
    expect(
      dispatch(openDocument(records), {
        name: 'pasteRecords',
        args: {
          source: records,
          records: keys,
          copies: copyRecords(records, keys),
          parent: 'field:f4',
          index: 0,
          as: 'paste',
        },
        at: 0,
      }),
    ).toMatchObject({ refusal: { code: 'repeatTooDeep' } })
  })
})

describe('one setting of several fields', () => {
  test('changes in one entry and comes back in one', () => {
    const document = act(open(), 'setProperties', {
      records: ['field:f1', 'field:f3', 'field:f5'],
      path: ['classification'],
      value: 'personal',
    })
    const marked = fieldsOf(toDefinition(document.records)).filter(
      field => field.classification === 'personal',
    )
    expect(marked.map(field => field.id)).toEqual(['f1', 'f3', 'f5'])
    expect(document.past).toHaveLength(1)
    expect(toDefinition(undo(document).records)).toEqual(sampleItem())
  })
})

test('any sequence of acts on selections, undone and redone, is exact and leaves no name without meaning', () => {
  fc.assert(
    fc.property(fc.array(anyAct(), { maxLength: 20 }), acts => {
      let document = open()
      for (const [number, one] of acts.entries()) {
        const before = document
        document = play(document, one, number)
        if (document === before || one.do === 'undo' || one.do === 'redo') continue
        expect(unknownNamesOf(toDefinition(document.records)), JSON.stringify(one)).toEqual([])
        expect(toDefinition(undo(document).records)).toEqual(toDefinition(before.records))
        expect(toDefinition(redo(undo(document)).records)).toEqual(toDefinition(document.records))
      }
      const end = toDefinition(document.records)
      expect(toDefinition(toRecords(end))).toEqual(end)
      let back = document
      while (back.past.length > 0) back = undo(back)
      expect(toDefinition(back.records)).toEqual(sampleItem())
      const ids = recordsOfKind(document.records, 'field').map(field => field.value.id)
      expect(new Set(ids).size).toBe(ids.length)
    }),
    { numRuns: 200 },
  )
})

interface SelectionAct {
  readonly do: 'undo' | 'redo' | 'move' | 'delete' | 'paste' | 'set'
  readonly from: readonly number[]
  readonly to: number
  readonly index: number
}

function anyAct(): fc.Arbitrary<SelectionAct> {
  return fc.record({
    do: fc.constantFrom(
      'undo' as const,
      'redo' as const,
      ...(['move', 'move', 'delete', 'paste', 'paste', 'set'] as const),
    ),
    from: fc.array(fc.nat(60), { minLength: 1, maxLength: 4 }),
    to: fc.nat(60),
    index: fc.nat(4),
  })
}

function play(document: DesignDocument, one: SelectionAct, number: number): DesignDocument {
  const { records } = document
  const pieces = [...records.keys()].filter(key => /^(page|section|field):/.test(key))
  const pick = (at: number) => pieces[at % pieces.length] ?? ''
  const chosen = topmost(records, one.from.map(pick))
  const holders = [...pieces, listKey('pages')]
  const parent = holders[one.to % holders.length] ?? ''
  const index = Math.min(one.index, childrenOf(records, parent).length)
  const tryAct = <Name extends CommandName>(name: Name, args: CommandArgs[Name]) => {
    const result = dispatch(document, { name, args, at: number * 5000 })
    return 'document' in result ? result.document : document
  }
  switch (one.do) {
    case 'undo':
      return undo(document)
    case 'redo':
      return redo(document)
    case 'move':
      return tryAct('moveRecords', { records: chosen, parent, index })
    case 'delete':
      return tryAct('deleteRecords', { records: chosen })
    case 'set':
      return tryAct('setProperties', { records: chosen, path: ['visibleWhen'], value: 'true' })
    case 'paste':
      return pieces.length > 40
        ? document
        : tryAct('pasteRecords', {
            source: records,
            records: chosen,
            copies: copyRecords(records, chosen),
            parent,
            index,
            as: 'paste',
          })
  }
}

function open(): DesignDocument {
  return openDocument(toRecords(sampleItem()))
}

function act<Name extends CommandName>(
  document: DesignDocument,
  name: Name,
  args: CommandArgs[Name],
): DesignDocument {
  const result = dispatch(document, { name, args, at: 0 })
  if ('refusal' in result) throw new Error(`refused: ${result.refusal.code}`)
  return result.document
}

function pasted(document: DesignDocument, keys: readonly RecordKey[], place: Place): DesignDocument {
  const { records } = document
  return act(document, 'pasteRecords', {
    source: records,
    records: keys,
    copies: copyRecords(records, keys),
    ...place,
    as: 'paste',
  })
}

function keysIn({ records }: { records: Records }, holder: RecordKey): string[] {
  return childrenOf(records, holder).flatMap(child => (child.kind === 'field' ? [child.value.key] : []))
}

function fieldsOf(item: ItemDefinition): Field[] {
  const all = (fields: readonly Field[]): Field[] =>
    fields.flatMap(field => [field, ...('fields' in field ? all(field.fields) : [])])
  return all(item.form.pages.flatMap(page => page.sections.flatMap(section => section.fields)))
}

/** What the form's own checker says about names that mean nothing. */
function unknownNamesOf(item: ItemDefinition): string[] {
  return lintItem(item).flatMap(issue =>
    /unknown/i.test(issue.code) ? [`${issue.code} ${issue.path} ${JSON.stringify(issue.params)}`] : [],
  )
}
