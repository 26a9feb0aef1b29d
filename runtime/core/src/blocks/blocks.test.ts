import type { Field, FormSection } from '@yibiao/schemas'
import { describe, expect, test } from 'vitest'
import { collapseBlock, expandBlock, isBlockContent, judgeBlock } from './index.ts'

/** Rules of every kind of place, a row that shadows a key, options that are rows. */
const content: Field[] = [
  {
    id: 'f1',
    key: 'hasAgent',
    type: 'boolean',
    label: '是否委托',
    checks: [{ id: 'c1', assert: 'hasAgent or count(people) > 0', message: '请填写', severity: 'error' }],
  },
  { id: 'f2', key: 'name', type: 'text', label: '姓名', visibleWhen: 'hasAgent = true' },
  {
    id: 'f3',
    key: 'people',
    type: 'repeat',
    label: '人员',
    uniqueBy: [['name']],
    fields: [
      { id: 'f4', key: 'name', type: 'text', label: '姓名' },
      {
        id: 'f5',
        key: 'alias',
        type: 'text',
        label: '别名',
        visibleWhen: 'name != null and hasAgent and applicant.name != null',
      },
    ],
  },
  {
    id: 'f6',
    key: 'contact',
    type: 'select',
    label: '联系人',
    options: { type: 'rows', repeat: 'people', value: 'name', label: 'name' },
    requiredWhen: 'some person in people satisfies person.name = name',
  },
]

describe('a block in an item', () => {
  test('stands there as it is when the link has no prefix', () => {
    expect(expandBlock(content, {})).toEqual(content)
  })

  test('has keys and ids under the prefixes, and rules among its fields follow', () => {
    const [hasAgent, name, people, contact] = expandBlock(content, { keyPrefix: 'agent', idPrefix: 's9' })
    expect(hasAgent).toMatchObject({
      id: 's9-f1',
      key: 'agentHasAgent',
      checks: [{ id: 's9-c1', assert: 'agentHasAgent or count(agentPeople) > 0' }],
    })
    expect(name).toMatchObject({ key: 'agentName', visibleWhen: 'agentHasAgent = true' })
    // Inside a row the row's own name comes first, and what belongs to every rule stays.
    expect(people).toMatchObject({
      key: 'agentPeople',
      uniqueBy: [['name']],
      fields: [
        { id: 's9-f4', key: 'name' },
        { key: 'alias', visibleWhen: 'name != null and agentHasAgent and applicant.name != null' },
      ],
    })
    expect(contact).toMatchObject({
      key: 'agentContact',
      options: { repeat: 'agentPeople', value: 'name' },
      requiredWhen: 'some person in agentPeople satisfies person.name = agentName',
    })
  })

  test.each([{}, { keyPrefix: 'agent' }, { idPrefix: 's9' }, { keyPrefix: 'a', idPrefix: '_' }])(
    'can be traced back to the block: %o',
    prefixes => {
      expect(collapseBlock(expandBlock(content, prefixes), prefixes)).toEqual(content)
    },
  )

  test('is told from one that somebody changed', () => {
    const block = { id: '0b8a6f0e-0000-4000-8000-000000000000', version: 2, keyPrefix: 'agent' }
    const section: FormSection = { id: 's1', title: '另起的标题', block, fields: expandBlock(content, block) }
    expect(isBlockContent(section, content)).toBe(true)
    expect(isBlockContent({ ...section, fields: section.fields.toReversed() }, content)).toBe(false)
    const relabelled = section.fields.map(field => ({ ...field, label: '别的' }))
    expect(isBlockContent({ ...section, fields: relabelled }, content)).toBe(false)
    expect(isBlockContent({ fields: content }, content)).toBe(false)
  })
})

test('a block relies on nothing outside it', () => {
  expect(judgeBlock(content).filter(issue => issue.severity === 'error')).toEqual([])
  const outside: Field[] = [
    { id: 'f1', key: 'name', type: 'text', label: '姓名', visibleWhen: 'elsewhere = true' },
  ]
  expect(judgeBlock(outside)).toContainEqual(expect.objectContaining({ severity: 'error' }))
})
