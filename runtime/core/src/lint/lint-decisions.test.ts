import type { DecisionTableDefinition, Field, ItemDefinition } from '@yibiao/schemas'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../messages/designer.ts'
import { lintDecisions } from './lint-decisions.ts'

const fields = [
  { id: 'f1', key: 'area', type: 'number', label: '面积', minimum: '0' },
  { id: 'f2', key: 'floors', type: 'integer', label: '层数' },
  { id: 'f3', key: 'startOn', type: 'date', label: '开始' },
  { id: 'f4', key: 'isLit', type: 'boolean', label: '亮化' },
  {
    id: 'f5',
    key: 'kind',
    type: 'select',
    label: '类别',
    options: {
      type: 'inline',
      options: [
        { id: 'o1', value: 'board', label: '路牌' },
        { id: 'o2', value: 'screen', label: '电子屏' },
      ],
    },
  },
] as unknown as Field[]

type Policy = DecisionTableDefinition['hitPolicy']

/** Rows of cells; the last cell is the output. */
function table(
  hitPolicy: Policy,
  inputs: string[],
  rows: string[][],
  more: object = {},
): DecisionTableDefinition {
  return {
    id: 't',
    key: 'fee',
    name: '费用',
    hitPolicy,
    inputs: inputs.map((expression, index) => ({ id: `i${index}`, label: `项${index + 1}`, expression })),
    outputs: [{ id: 'o', key: 'level', label: '级别', valueType: 'text', ...more }],
    rules: rows.map((row, index) => ({ id: `r${index}`, inputs: row.slice(0, -1), outputs: row.slice(-1) })),
  }
}

function lint(given: DecisionTableDefinition) {
  const item = {
    form: { pages: [{ id: 'p', title: '页', sections: [{ id: 's', title: '节', fields }] }] },
    decisions: [given],
    prefill: { sources: [], mappings: [] },
    materials: [],
    flow: { steps: [] },
  } as unknown as ItemDefinition
  return lintDecisions(item)
}

function told(given: DecisionTableDefinition, locale: 'zh-CN' | 'en' = 'zh-CN'): string[] {
  return lint(given).map(issue => `${issue.path} ${messageOf(issue, locale)}`)
}

describe('cells', () => {
  it.each([
    [['< "a"', '"x"'], 'expression.incomparableTypes', '/decisions/0/rules/0/inputs/0'],
    [['> limt', '"x"'], 'expression.unknownName', '/decisions/0/rules/0/inputs/0'],
    [['-', '1'], 'decision.outputType', '/decisions/0/rules/0/outputs/0'],
    [['-', 'areaa'], 'expression.unknownName', '/decisions/0/rules/0/outputs/0'],
  ])('%j: %s', (row, code, path) => {
    expect(lint(table('F', ['area'], [row]))).toMatchObject([{ code, path, severity: 'error' }])
  })

  it('checks fallbacks and the order of values as outputs', () => {
    const more = { fallback: '1', allowedValues: ['"a"', 'true'] }
    expect(lint(table('P', ['isLit'], [['-', '"a"']], more)).map(({ path }) => path)).toEqual([
      '/decisions/0/outputs/0/allowedValues/1',
      '/decisions/0/outputs/0/fallback',
    ])
  })
})

describe('rules that meet', () => {
  it('are told with a combination, in both languages', () => {
    const given = table(
      'U',
      ['area', 'kind'],
      [
        ['<= 50', '-', '"a"'],
        ['[50..80]', '"screen"', '"b"'],
        ['> 50', '"board"', '"c"'],
        ['> 80', '"screen"', '"d"'],
      ],
    )
    expect(told(given)).toEqual([
      '/decisions/0/rules/1 第2条规则与第1条规则重叠：当“项1”为 50，并且“项2”为“电子屏”时，两条都符合。请修改其中一条，或改用其他命中策略。',
    ])
    expect(told(given, 'en')[0]).toContain('when “项1” is 50 and “项2” is “电子屏”, both are met')
  })

  it('are told for Any only where they say different things', () => {
    const rows = (last: string) => [
      ['true', '"a"'],
      ['-', last],
    ]
    expect(lint(table('A', ['isLit'], rows('"a"')))).toEqual([])
    expect(lint(table('A', ['isLit'], rows('"b"'))).map(({ code }) => code)).toEqual([
      'decision.rulesOverlap',
    ])
  })

  it.each<Policy>(['F', 'P', 'C', 'C+', 'C<', 'C>', 'C#'])('are meant to under %s', policy => {
    const codes = lint(
      table(
        policy,
        ['isLit'],
        [
          ['true', '"a"'],
          ['-', '"b"'],
        ],
      ),
    ).map(({ code }) => code)
    expect(codes).toEqual([])
  })
})

describe('rules without effect', () => {
  it('are told when an earlier one covers them, and when nothing meets them', () => {
    const given = table(
      'F',
      ['floors', 'startOn'],
      [
        ['>= 3', '-', '"a"'],
        ['[5..9]', '> @"2026-01-01"', '"b"'],
        ['(1..2)', '-', '"c"'],
        ['-', '-', '"d"'],
      ],
    )
    expect(told(given)).toEqual([
      '/decisions/0/rules/1 第2条规则被第1条规则完全覆盖，永远轮不到，请调整顺序或删去。',
      '/decisions/0/rules/2 第3条规则没有任何值能够符合，请修改或删去。',
    ])
  })
})

describe('inputs no rule is for', () => {
  it.each<[string[], string[][], string[]]>([
    [
      ['area'],
      [
        ['< 10', '"a"'],
        ['> 10', '"b"'],
      ],
      ['“项1”为 10'],
    ],
    [
      ['area'],
      [
        ['[10..20)', '"a"'],
        ['[20..30]', '"b"'],
      ],
      ['“项1”大于等于 0，并且“项1”小于 10', '“项1”大于 30'],
    ],
    [
      ['floors'],
      [
        ['<= 5', '"a"'],
        ['>= 6', '"b"'],
      ],
      [],
    ],
    [
      ['floors'],
      [
        ['<= 5', '"a"'],
        ['>= 7', '"b"'],
      ],
      ['“项1”大于 5，并且“项1”小于 7'],
    ],
    [
      ['startOn'],
      [
        ['< @"2026-01-01"', '"a"'],
        ['> @"2026-01-01"', '"b"'],
      ],
      ['“项1”为 2026年1月1日'],
    ],
    [
      ['startOn'],
      [
        ['<= @"2025-12-31"', '"a"'],
        ['>= @"2026-01-01"', '"b"'],
      ],
      [],
    ],
    [
      ['kind', 'isLit'],
      [
        ['"board"', '-', '"a"'],
        ['"screen"', 'true', '"b"'],
      ],
      ['“项1”为“电子屏”，并且“项2”为“否”'],
    ],
    [['kind'], [['not("board")', '"a"']], ['“项1”为“路牌”']],
    [['case.submittedOn'], [['-', '"a"']], []],
  ])('%j %j', (inputs, rows, combinations) => {
    expect(told(table('F', inputs, rows))).toEqual(
      combinations.map(
        each =>
          `/decisions/0/rules 当${each}时，没有规则适用，将转由人工判断。请补充规则，或给输出填写默认值。`,
      ),
    )
  })

  it.each<[string, Policy, object, string]>([
    ['outputs have a fallback', 'U', { fallback: '"z"' }, '< 10'],
    ['rules are counted', 'C#', {}, '< 10'],
    ['a cell depends on other answers', 'U', {}, '< floors'],
  ])('are no gap when %s', (_, policy, more, cell) => {
    expect(lint(table(policy, ['area'], [[cell, '"a"']], more))).toEqual([])
  })

  it('are found in a table of two thousand rules', () => {
    const rows = Array.from({ length: 2_000 }, (_, index) => [`[${index}..${index + 1})`, '"board"', '"a"'])
    expect(lint(table('U', ['area', 'kind'], rows)).every(({ code }) => code === 'decision.gap')).toBe(true)
  })
})
