import { expandBlock, judgeBlock } from '@yibiao/core/blocks'
import { describe, expect, test } from 'vitest'
import { toRecords } from '../document/to-records.ts'
import { sampleItem } from '../testing/sample-item.ts'
import { blockFromSelection, knownAgain } from './block-from-selection.ts'

const records = toRecords(sampleItem())

describe('what is selected, as a block', () => {
  test('of a whole section is its fields with their ids, and the section can link it', () => {
    const draft = blockFromSelection(records, ['section:s1'])
    expect(draft).toMatchObject({ name: '申请人', lost: [], section: 'section:s1' })
    expect(draft?.fields).toEqual(sampleItem().form.pages[0]?.sections[0]?.fields)
  })

  test('of some fields leaves out the rules about the others, and says which', () => {
    const draft = blockFromSelection(records, ['field:f3', 'field:f1'])
    expect(draft?.fields.map(field => field.id)).toEqual(['f1', 'f3'])
    expect(draft?.fields[1]).not.toHaveProperty('visibleWhen')
    expect(draft?.lost.map(({ record, path }) => [record, path])).toEqual([['field:f3', ['visibleWhen']]])
    expect(draft).not.toHaveProperty('section')
    expect(judgeBlock(draft?.fields ?? []).filter(issue => issue.severity === 'error')).toEqual([])
  })

  test('of a section with a rule about something else cannot be linked there: the block is without the rule', () => {
    const item = sampleItem()
    const signs = item.form.pages[0]?.sections[1]?.fields[0]
    if (!signs) throw new Error('no field')
    signs.visibleWhen = 'hasDepot = true'
    const draft = blockFromSelection(toRecords(item), ['section:s2'])
    expect(draft?.lost).toHaveLength(1)
    expect(draft).not.toHaveProperty('section')
  })

  test('of a repeat keeps what is inside, and rules that read it when it is selected too', () => {
    const draft = blockFromSelection(records, ['section:s2'])
    expect(draft?.lost).toEqual([])
    expect(draft?.fields[1]).toMatchObject({ calculate: 'sum(for sign in signs[area > 0] return sign.area)' })
  })

  test('is nothing without a field, and of what the library has already', () => {
    expect(blockFromSelection(records, ['section:s3'])).toBeUndefined()
    const item = sampleItem()
    const section = item.form.pages[0]?.sections[0]
    if (!section) throw new Error('no section')
    section.block = { id: '0b8a6f0e-0000-4000-8000-000000000001', version: 1 }
    expect(blockFromSelection(toRecords(item), ['section:s1'])).toBeUndefined()
    expect(blockFromSelection(toRecords(item), ['field:f1', 'field:f7'])).toBeUndefined()
  })
})

describe('fields that were linked once', () => {
  const content = sampleItem().form.pages[0]?.sections[1]?.fields ?? []

  test('are known again without the prefix of the link, and can be linked under it as they stand', () => {
    const linked = expandBlock(content, { idPrefix: 'x-1' })
    expect(knownAgain(linked, content)).toEqual({ fields: content, prefixes: { idPrefix: 'x-1' } })
  })

  test('stay as they are when they never had one', () => {
    expect(knownAgain(content, content)).toEqual({ fields: content, prefixes: {} })
    expect(knownAgain(content, [])).toEqual({ fields: content, prefixes: {} })
  })
})
