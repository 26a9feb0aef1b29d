import type { ItemDefinition } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import { sampleItem } from '../testing/sample-item.ts'
import { dispatch, openDocument, undo } from './history.ts'
import type { ItemName } from './item-names.ts'
import { usesOfName } from './name-uses.ts'
import { toDefinition } from './to-definition.ts'
import { toRecords } from './to-records.ts'

/** Codes, a decision table and a question, each used wherever it can be. */
function namedItem(): ItemDefinition {
  const item = sampleItem()
  const [page, ...pages] = item.form.pages
  const [section, ...sections] = page?.sections ?? []
  if (!page || !section) throw new Error('no section')
  const [scenario] = item.scenarios ?? []
  if (!scenario) throw new Error('no scenario')
  return {
    ...item,
    form: {
      pages: [
        {
          ...page,
          sections: [
            {
              ...section,
              fields: [
                ...section.fields,
                {
                  id: 'k1',
                  key: 'trade',
                  type: 'select',
                  label: '行业',
                  options: { type: 'codeTable', codeTable: 'trades' },
                  initial: '"01"',
                },
                {
                  id: 'k2',
                  key: 'other',
                  type: 'text',
                  label: '其他',
                  visibleWhen: 'trade = "01" and name = "01" or trade in ("02", "01")',
                  requiredWhen: 'situation.who = "firm" and lookup("trades", trade) != null',
                },
              ],
            },
            ...sections,
          ],
        },
        ...pages,
      ],
    },
    flow: {
      steps: [
        {
          id: 'd1',
          key: 'judge',
          name: '判定',
          type: 'businessRuleTask',
          decision: 'grade',
          onUncertain: { type: 'role', role: { type: 'role', role: 'window' } },
        },
        {
          id: 'g9',
          key: 'byGrade',
          name: '分级',
          type: 'exclusiveGateway',
          branches: [{ id: 'b9', name: '甲', condition: 'nodes.judge.level = "甲"', steps: [] }],
          default: [],
        },
        ...item.flow.steps,
      ],
    },
    decisions: [
      {
        id: 'dt1',
        key: 'grade',
        name: '分级',
        hitPolicy: 'U',
        inputs: [
          { id: 'i1', label: '行业', expression: 'trade' },
          { id: 'i2', label: '名称', expression: 'name' },
        ],
        outputs: [{ id: 'o1', key: 'level', label: '级别', valueType: 'text' }],
        rules: [{ id: 'r1', inputs: ['"01","02"', '"01"'], outputs: ['"甲"'] }],
      },
    ],
    situations: {
      firstQuestion: 'q1',
      questions: [
        {
          id: 'q1',
          key: 'who',
          title: '申请人',
          answers: [{ value: 'firm', label: '企业', handlingItem: 'h1' }],
        },
      ],
      handlingItems: [{ id: 'h1', name: '企业办理' }],
    },
    codeTables: [
      {
        key: 'trades',
        name: '行业',
        edition: '1',
        rows: [
          { code: '01', label: '餐饮' },
          { code: '02', label: '零售', parent: '01' },
        ],
      },
    ],
    scenarios: [{ ...scenario, steps: [{ type: 'fill', answers: { '/trade': '01', '/name': '01' } }] }],
  }
}

function renamed(name: ItemName, text: string): ItemDefinition {
  const before = openDocument(toRecords(namedItem()))
  const result = dispatch(before, { name: 'renameName', args: { name, text }, at: 0 })
  if ('refusal' in result) throw new Error(result.refusal.code)
  expect(toDefinition(undo(result.document).records)).toEqual(namedItem())
  return toDefinition(result.document.records)
}

test('a code is used where its field is compared, begins or is filled in, and nowhere else', () => {
  const item = renamed({ type: 'code', table: 0, row: 0 }, 'A"1')
  const [trade, other] = item.form.pages[0]?.sections[0]?.fields.slice(-2) ?? []
  expect(trade?.initial).toBe(String.raw`"A\"1"`)
  expect(other?.visibleWhen).toBe(String.raw`trade = "A\"1" and name = "01" or trade in ("02", "A\"1")`)
  expect(item.decisions?.[0]?.rules[0]?.inputs).toEqual([String.raw`"A\"1","02"`, '"01"'])
  expect(item.codeTables?.[0]?.rows[1]?.parent).toBe('A"1')
  expect(item.scenarios?.[0]?.steps[0]).toMatchObject({ answers: { '/trade': 'A"1', '/name': '01' } })
})

test('a code table is named by fields and by lookups', () => {
  const item = renamed({ type: 'codeTable', table: 0 }, 'industries')
  const [trade, other] = item.form.pages[0]?.sections[0]?.fields.slice(-2) ?? []
  expect(trade).toMatchObject({ options: { codeTable: 'industries' } })
  expect(other?.requiredWhen).toContain('lookup("industries", trade)')
})

test('a decision table is named by its steps, an output by what comes after them', () => {
  expect(renamed({ type: 'decision', decision: 0 }, 'rating').flow.steps[0]).toMatchObject({
    decision: 'rating',
  })
  const item = renamed({ type: 'output', decision: 0, output: 0 }, 'rank')
  expect(item.flow.steps[1]).toMatchObject({ branches: [{ condition: 'nodes.judge.rank = "甲"' }] })
})

test('a question and its answers are named by rules', () => {
  const question = renamed({ type: 'question', question: 0 }, 'party')
  expect(question.form.pages[0]?.sections[0]?.fields.at(-1)?.requiredWhen).toContain('situation.party =')
  const answer = renamed({ type: 'answer', question: 0, answer: 0 }, 'company')
  expect(answer.form.pages[0]?.sections[0]?.fields.at(-1)?.requiredWhen).toContain('= "company"')
})

test('names that are taken, empty or no identifiers are refused', () => {
  const records = toRecords(namedItem())
  const refusal = (name: ItemName, text: string) => {
    const result = dispatch(openDocument(records), { name: 'renameName', args: { name, text }, at: 0 })
    return 'refusal' in result ? result.refusal.code : undefined
  }
  expect(refusal({ type: 'code', table: 0, row: 0 }, '02')).toBe('keyTaken')
  expect(refusal({ type: 'code', table: 0, row: 0 }, ' ')).toBe('nameEmpty')
  expect(refusal({ type: 'decision', decision: 0 }, '1级')).toBe('keyFormat')
  expect(usesOfName(records, { type: 'code', table: 0, row: 1 })).toHaveLength(2)
})
