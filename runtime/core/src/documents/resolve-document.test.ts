import type { DocumentTemplateDefinition } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { toMergeValue } from './document-facts.ts'
import { compileDocument } from './compile-document.ts'
import { resolveDocument, type DocumentSource } from './resolve-document.ts'

describe('resolving a document', () => {
  test('puts values into the text, dates in the official form', () => {
    expect(resolve([{ type: 'paragraph', text: '于 ${case.acceptedOn} 受理${item.name}' }])).toEqual({
      document: {
        name: '通知书',
        blocks: [
          { type: 'paragraph', text: '于 2026年7月6日 受理道路许可', align: 'left', isIndented: false },
        ],
      },
    })
  })

  test('names every merge field that has no value, and gives no document', () => {
    expect(
      resolve([
        { type: 'paragraph', text: '${case.decidedOn}' },
        { type: 'facts', rows: [{ label: '申请人', value: '${applicant.name}' }] },
      ]),
    ).toEqual({
      issues: [
        {
          code: 'document.valueMissing',
          path: '/blocks/0/text',
          params: { expression: 'case.decidedOn' },
          severity: 'error',
        },
        {
          code: 'document.valueMissing',
          path: '/blocks/1/rows/0/value',
          params: { expression: 'applicant.name', field: '申请人' },
          severity: 'error',
        },
      ],
    })
  })

  test('prints placeholders inside values literally', () => {
    expect(resolve([{ type: 'title', text: '${hostile}' }])).toMatchObject({
      document: { blocks: [{ text: '${case.number} #{7*7}' }] },
    })
  })

  test('repeats a row for each element and leaves out a condition that is not met', () => {
    expect(
      resolve([
        { type: 'table', items: 'missing', columns: [{ label: '材料', value: '${item.name}', width: 3 }] },
        { type: 'condition', when: 'count(missing) > 5', blocks: [{ type: 'heading', text: '更多' }] },
        { type: 'list', items: 'missing', text: '补交${item.name}', isOrdered: true },
      ]),
    ).toMatchObject({
      document: {
        blocks: [
          { type: 'table', columns: [{ label: '材料', width: 3 }], rows: [['图纸'], ['照片']] },
          { type: 'list', items: ['补交图纸', '补交照片'], isOrdered: true },
        ],
      },
    })
  })

  test('signs with the department and the date of issue', () => {
    expect(resolve([{ type: 'signature' }])).toMatchObject({
      document: { blocks: [{ type: 'signature', lines: ['某局', '2026年7月16日'] }] },
    })
  })
})

test('a template is read once, however often it is issued', () => {
  const blocks: DocumentTemplateDefinition['blocks'] = [{ type: 'paragraph', text: '${case.acceptedOn}' }]
  const template = templateOf(blocks)
  resolveDocument(template, source())
  const first = compileDocument(template)
  const read = [first.partsOf('${case.acceptedOn}'), first.expressionOf('case.acceptedOn')]
  resolveDocument(template, source())
  const again = compileDocument(template)
  expect(again.partsOf('${case.acceptedOn}')).toBe(read[0])
  expect(again.expressionOf('case.acceptedOn')).toBe(read[1])
  expect(read[1]).toBeDefined()
})

function resolve(blocks: DocumentTemplateDefinition['blocks']) {
  return resolveDocument(templateOf(blocks), source())
}

function templateOf(blocks: DocumentTemplateDefinition['blocks']): DocumentTemplateDefinition {
  return {
    id: 'notice',
    key: 'notice',
    name: '通知书',
    kind: 'acceptanceNotice',
    issuedOn: 'accept',
    blocks,
  }
}

function source(): DocumentSource {
  const facts = new Map(
    Object.entries({
      case: { acceptedOn: '2026-07-06' },
      item: { name: '道路许可' },
      applicant: { name: null },
      missing: [{ name: '图纸' }, { name: '照片' }],
      hostile: '${case.number} #{7*7}',
    }).map(([name, fact]) => [name, toMergeValue(fact)]),
  )
  return {
    scope: { lookup: name => facts.get(name), today: '2026-07-16' },
    locale: 'zh-CN',
    answers: [],
    signedBy: '某局',
    issuedOn: toMergeValue('2026-07-16'),
    verificationAddress: '',
  }
}
