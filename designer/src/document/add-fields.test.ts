import type { Field } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import { commands } from './commands.ts'
import { dispatch, openDocument, undo } from './history.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

const text = (id: string, key: string, more: Partial<Extract<Field, { type: 'text' }>> = {}): Field => ({
  id,
  key,
  type: 'text',
  label: key,
  ...more,
})

describe('adding several fields', () => {
  const document = openDocument(toRecords(sampleItem()))

  test('is one act at the place, in order, and one undo takes all back', () => {
    const fields = [text('n1', 'one'), text('n2', 'two'), text('n3', 'three')]
    const result = dispatch(document, {
      name: 'addFields',
      args: { parent: 'section:s1', index: 1, fields },
      at: 0,
    })
    if (!('document' in result)) throw new Error('refused')
    expect(keysOf(result.document.records)).toEqual(['name', 'one', 'two', 'three', 'hasDepot', 'depot'])
    expect(result.document.past).toHaveLength(1)
    expect(result.document.past[0]?.name).toEqual({ code: 'add', params: { name: 'one', count: '3' } })
    expect(undo(result.document).records).toEqual(document.records)
  })

  test('renames keys that are taken, and the rules among the fields follow', () => {
    const fields = [
      text('n1', 'name'),
      text('n2', 'name2'),
      text('n3', 'more', { visibleWhen: 'name = "甲" and name2 != null' }),
      {
        id: 'n4',
        key: 'signs',
        type: 'repeat' as const,
        label: '行',
        fields: [text('n5', 'name', { requiredWhen: 'more != null' })],
      },
    ]
    const records = commands.addFields.run(document.records, { parent: 'section:s3', index: 0, fields })
    const added = toDefinition(records).form.pages[1]?.sections[0]?.fields ?? []
    expect(added.map(field => field.key)).toEqual(['name3', 'name2', 'more', 'signs2'])
    expect(added[2]).toMatchObject({ visibleWhen: 'name3 = "甲" and name2 != null' })
    expect(added[3]).toMatchObject({ fields: [{ key: 'name', requiredWhen: 'more != null' }] })
  })

  test('is refused where one of them may not stand, with what is inside it', () => {
    const rows = (id: string, inside: Field[]): Field => ({
      id,
      key: id,
      type: 'repeat',
      label: id,
      fields: inside,
    })
    const nested = [text('n1', 'one'), rows('n2', [rows('n3', [text('n4', 'four')])])]
    expect(
      commands.addFields.check(document.records, { parent: 'section:s1', index: 0, fields: nested }),
    ).toBeUndefined()
    expect(
      commands.addFields.check(document.records, { parent: 'field:f4', index: 0, fields: nested })?.code,
    ).toBe('repeatTooDeep')
    expect(
      commands.addFields.check(document.records, { parent: 'page:p1', index: 0, fields: nested })?.code,
    ).toBe('wrongPlace')
    const many = Array.from({ length: 1_998 }, (_, index) => text(`m${index}`, `m${index}`))
    expect(
      commands.addFields.check(document.records, { parent: 'section:s1', index: 0, fields: many })?.code,
    ).toBe('tooMany')
  })
})

function keysOf(records: Parameters<typeof toDefinition>[0]): string[] {
  return (toDefinition(records).form.pages[0]?.sections[0]?.fields ?? []).map(field => field.key)
}
