import type { ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import type { RemoveName } from './commands/remove-name.ts'
import { dispatch, openDocument, undo } from './history.ts'
import { mendRemoval, type Successor } from './mend-removal.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

/** Two of each, the first ones used by fields, rules, a step and a test. */
function item(): ItemDefinition {
  const sample = sampleItem()
  const [page] = sample.form.pages
  const [section] = page?.sections ?? []
  const [scenario] = sample.scenarios ?? []
  if (!page || !section || !scenario) throw new Error('the sample has a page, a section and a test')
  const table = (key: string, name: string) => ({
    key,
    name,
    edition: '1',
    rows: [
      { code: '1', label: '大类' },
      { code: '11', label: '小类', parent: '1' },
    ],
  })
  const decision = (key: string, name: string) => ({
    id: key,
    key,
    name,
    hitPolicy: 'F' as const,
    inputs: [{ id: 'i', label: '行业', expression: 'trade' }],
    outputs: [{ id: 'o', key: 'level', label: '级', valueType: 'text' as const }],
    rules: [{ id: 'r', inputs: ['-'], outputs: ['"甲"'] }],
  })
  const question = (key: string, title: string) => ({
    id: key,
    key,
    title,
    answers: [{ value: 'a', label: '甲', handlingItem: 'h1' }],
  })
  return {
    ...sample,
    form: {
      pages: [
        {
          ...page,
          sections: [
            {
              ...section,
              fields: [
                {
                  id: 'k1',
                  key: 'trade',
                  type: 'treeChoice',
                  label: '行业',
                  options: { type: 'codeTable', codeTable: 'trades' },
                },
                {
                  id: 'k2',
                  key: 'other',
                  type: 'text',
                  label: '其他',
                  visibleWhen: 'situation.who = "a" and trade != null',
                  requiredWhen: 'lookup("trades", trade) != null',
                },
              ],
            },
          ],
        },
      ],
    },
    materials: [],
    documents: [],
    flow: {
      steps: [
        {
          id: 'b1',
          key: 'judge',
          name: '判定',
          type: 'businessRuleTask',
          decision: 'grade',
          onUncertain: { type: 'role', role: { type: 'role', role: 'window' } },
        },
      ],
    },
    prefill: { sources: [], mappings: [] },
    decisions: [decision('grade', '分级'), decision('other', '另一张')],
    codeTables: [table('trades', '行业'), table('industries', '产业')],
    situations: {
      firstQuestion: 'who',
      questions: [question('who', '谁'), question('party', '哪方')],
      handlingItems: [{ id: 'h1', name: '办理' }],
    },
    scenarios: [
      { ...scenario, given: { ...scenario.given, situation: { who: 'a' } }, steps: [{ type: 'submit' }] },
    ],
  }
}

function outcome(name: RemoveName['name'], successor?: Successor) {
  return mendRemoval(toRecords(item()), name, successor).map(({ record, path, after, isNeeded }) => [
    record,
    path.join('/'),
    isNeeded ? 'needed' : after,
  ])
}

const codeTable = { type: 'codeTable', table: 0 } as const
const decision = { type: 'decision', decision: 0 } as const
const question = { type: 'question', question: 0 } as const

test('another one takes the place of what goes in every use', () => {
  expect(outcome(codeTable, { type: 'name', key: 'industries' })).toEqual([
    ['field:k1', 'options/codeTable', 'industries'],
    ['field:k2', 'requiredWhen', 'lookup("industries", trade) != null'],
  ])
  expect(outcome(decision, { type: 'name', key: 'other' })).toEqual([['step:b1', 'decision', 'other']])
  expect(outcome(question, { type: 'name', key: 'party' })).toEqual([
    ['field:k2', 'visibleWhen', 'situation.party = "a" and trade != null'],
    ['part:scenarios', '0/given/situation/who', undefined],
  ])
})

test('without one rules go as far as they name it, and what cannot be without it is told', () => {
  expect(outcome(codeTable)).toEqual([
    ['field:k1', 'options/codeTable', 'needed'],
    ['field:k2', 'requiredWhen', undefined],
  ])
  expect(outcome(decision)).toEqual([['step:b1', 'decision', 'needed']])
  expect(outcome(question)[0]).toEqual(['field:k2', 'visibleWhen', 'trade != null'])
})

test('the options of a table can be written into the fields, those below others inside them', () => {
  expect(outcome(codeTable, { type: 'inline' })[0]).toEqual([
    'field:k1',
    'options',
    {
      type: 'inline',
      options: [{ value: '1', label: '大类', children: [{ value: '11', label: '小类' }] }],
    },
  ])
})

test('it is one step, refused while something needs it, and undo brings all back', () => {
  const document = openDocument(toRecords(item()))
  const args = (successor: Successor | undefined): RemoveName => ({
    name: codeTable,
    title: '行业',
    change: { record: 'part:codeTables', path: [], value: item().codeTables?.slice(1) },
    successor,
  })
  const refused = dispatch(document, { name: 'removeName', args: args(undefined), at: 0 })
  expect(refused).toMatchObject({ refusal: { code: 'stillUsed' } })
  const result = dispatch(document, {
    name: 'removeName',
    args: args({ type: 'name', key: 'industries' }),
    at: 0,
  })
  if ('refusal' in result) throw new Error(result.refusal.code)
  const after = toDefinition(result.document.records)
  expect(after.codeTables?.map(({ key }) => key)).toEqual(['industries'])
  expect(JSON.stringify(after)).not.toContain('trades')
  expect(result.document.past).toHaveLength(1)
  expect(toDefinition(undo(result.document).records)).toEqual(item())
})
