import type { Field, FormSection, ItemDefinition, ScenarioStep } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import { lostByMove } from './commands/move-records.ts'
import { dispatch, openDocument, undo, type DesignDocument } from './history.ts'
import type { CommandArgs, CommandName } from './commands.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

const steps: ScenarioStep[] = [
  {
    type: 'fill',
    answers: { '/name': '甲', '/signs/0/area': '5', '/signs/1/area': '7', '/place/town': '北' },
  },
  { type: 'expect', expectations: [{ type: 'visible', path: '/name', is: true }] },
  { type: 'fill', answers: { '/signs': [{ name: '一', area: '5' }] } },
]

/** The sample with a group, and a test that fills all of it. */
function item(): ItemDefinition {
  const sample = sampleItem()
  const [page, ...pages] = sample.form.pages
  const [section, ...sections] = page?.sections ?? []
  const [scenario] = sample.scenarios ?? []
  if (!page || !section || !scenario) throw new Error('the sample has a page, a section and a test')
  const group: Field = {
    id: 'g9',
    key: 'place',
    type: 'group',
    label: '地点',
    fields: [{ id: 'f9', key: 'town', type: 'text', label: '乡镇' }],
  }
  const filled = { ...section, fields: [...section.fields, group] }
  return {
    ...sample,
    form: { pages: [{ ...page, sections: [filled, ...sections.map(withoutTotal)] }, ...pages] },
    // What else names the fields has tests of its own.
    documents: [],
    flow: { steps: [] },
    scenarios: [{ ...scenario, steps }],
  }
}

function withoutTotal(section: FormSection): FormSection {
  return { ...section, fields: section.fields.filter(({ key }) => key !== 'total') }
}

function act<Name extends CommandName>(
  document: DesignDocument,
  name: Name,
  args: CommandArgs[Name],
): DesignDocument {
  const result = dispatch(document, { name, args, at: 0 })
  if ('refusal' in result) throw new Error(JSON.stringify(result.refusal))
  return result.document
}

const stepsOf = (document: DesignDocument) => toDefinition(document.records).scenarios?.[0]?.steps
const opened = () => openDocument(toRecords(item()))

test('what a test fills in and expects follows a field into a group and back out', () => {
  const inside = act(opened(), 'moveRecords', { records: ['field:f1'], parent: 'field:g9', index: 0 })
  expect(stepsOf(inside)?.slice(0, 2)).toEqual([
    {
      type: 'fill',
      answers: { '/place/name': '甲', '/signs/0/area': '5', '/signs/1/area': '7', '/place/town': '北' },
    },
    { type: 'expect', expectations: [{ type: 'visible', path: '/place/name', is: true }] },
  ])
  const out = act(inside, 'moveRecords', { records: ['field:f9'], parent: 'section:s1', index: 0 })
  expect(stepsOf(out)?.[0]).toMatchObject({ answers: { '/town': '北' } })
  expect(stepsOf(undo(undo(out)))).toEqual(steps)
})

test('of a field that leaves its rows the first row is kept, and what goes is told', () => {
  const args = { records: ['field:f6'], parent: 'section:s1', index: 0 }
  expect(lostByMove(opened().records, args).filter(({ record }) => record === 'part:scenarios')).toEqual([
    {
      record: 'part:scenarios',
      path: [0, 'steps', 0, 'answers', '/signs/1/area'],
      leaveOut: [0, 'steps', 0, 'answers', '/signs/1/area'],
    },
  ])
  const moved = act(opened(), 'moveRecords', args)
  expect(stepsOf(moved)?.[0]).toEqual({
    type: 'fill',
    answers: { '/name': '甲', '/area': '5', '/place/town': '北' },
  })
})

test('a field that comes into rows takes what tests say of it away, and a step that expects nothing', () => {
  const moved = act(opened(), 'moveRecords', { records: ['field:f1'], parent: 'field:f4', index: 0 })
  expect(stepsOf(moved)).toEqual([
    { type: 'fill', answers: { '/signs/0/area': '5', '/signs/1/area': '7', '/place/town': '北' } },
    steps[2],
  ])
  expect(stepsOf(undo(moved))).toEqual(steps)
})

test('a new key is written into the rows that a test fills in as a whole', () => {
  const renamed = act(opened(), 'renameKey', { record: 'field:f6', key: 'size' })
  expect(stepsOf(renamed)?.[0]).toMatchObject({ answers: { '/signs/0/size': '5', '/signs/1/size': '7' } })
  expect(stepsOf(renamed)?.[2]).toEqual({ type: 'fill', answers: { '/signs': [{ name: '一', size: '5' }] } })
})
