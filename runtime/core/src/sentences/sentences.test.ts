import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatExpression, parseExpression, type Expression } from '../expression/index.ts'
import {
  isSameRule,
  readCondition,
  setApart,
  writeCondition,
  writeValue,
  type SentenceSubject,
} from './index.ts'

const subjects: readonly SentenceSubject[] = [
  { text: 'hasDepot', label: '是否外设仓库', kind: 'boolean' },
  {
    text: 'kind',
    label: '设施“类别”',
    kind: 'choice',
    values: [
      { value: 'board', label: '是' },
      { value: 'screen', label: '电子屏，并且“联网”' },
      { value: 'other1', label: '其他' },
      { value: 'other2', label: '其他' },
    ],
  },
  { text: 'uses', label: '用途', kind: 'several', values: [{ value: 'road', label: '道路' }] },
  { text: 'area', label: '面积', kind: 'number' },
  { text: 'size.area', label: '面积', kind: 'number' },
  { text: 'height', label: '为空', kind: 'number' },
  { text: 'startOn', label: '开始日期', kind: 'date' },
  { text: 'endOn', label: '结束日期（并且）', kind: 'date' },
  { text: 'name', label: '名称为', kind: 'text' },
  { text: 'alias', label: 'Name is "short" and', kind: 'text' },
  { text: 'file', label: '字段', kind: 'other' },
  { text: 'rows', label: '设施清单', kind: 'other' },
  { text: 'rows.amount', label: '设施清单 / 金额', kind: 'number' },
  { text: 'rows.day', label: '设施清单 / 日期', kind: 'date' },
  { text: 'who.period.to', label: '代理人 / 代理期限 / 截止日期', kind: 'date' },
  { text: 'nodes.accept.outcome', label: '环节“受理”的结果', kind: 'choice', values: [] },
]
const vocabulary = { subjects }
const locales = ['zh-CN', 'en'] as const

describe('a rule is a sentence', () => {
  it.each([
    ['hasDepot = true', '“是否外设仓库”为“是”', '“是否外设仓库” is “yes”'],
    ['hasDepot', '“是否外设仓库”选“是”', '“是否外设仓库” holds'],
    ['kind = "board"', '“设施‘类别’”为“是”', '“设施‘类别’” is “是”'],
    ['kind != "other1"', '“设施‘类别’”不为文字“other1”', '“设施‘类别’” is not the text “other1”'],
    ['area > 50', '“面积”（area）大于 50', '“面积”(area) is more than 50'],
    ['size.area between 1 and area', '“面积”（size.area）在 1 到“面积”（area）之间', undefined],
    [
      'kind in ("board", "x")',
      '“设施‘类别’”是“是”、文字“x”之一',
      '“设施‘类别’” is one of “是”, the text “x”',
    ],
    [
      'name = null and file != null',
      '“名称为”为空，并且“字段”已填写',
      '“名称为” is empty and “字段” is answered',
    ],
    [
      'hasDepot = false or (name = "”" and name != alias)',
      "“是否外设仓库”为“否”，或者（“名称为”为“”””，并且“名称为”不为字段“Name is 'short' and”）",
      undefined,
    ],
    [
      'startOn > today() + @"P30D"',
      '“开始日期”晚于今天之后 30 天',
      '“开始日期” is after 30 days after today',
    ],
    ['endOn <= startOn + @"P1Y"', '“结束日期（并且）”不晚于“开始日期”之后 1 年', undefined],
    ['startOn < @"2026-02-01"', '“开始日期”早于 2026年2月1日', '“开始日期” is before 2026-02-01'],
    ['total(rows.amount) >= 100.5', '“设施清单 / 金额”的合计大于等于 100.5', undefined],
    ['count(rows) = 0', '“设施清单”的数量为 0', 'the number of “设施清单” is 0'],
    ['not(starts with(name, "国"))', '并非（“名称为”以“国”开头）', 'not (“名称为” starts with “国”)'],
    ['list contains(uses, "road")', '“用途”包含“道路”', '“用途” includes “道路”'],
    [
      'some each in uses satisfies each in ["road", "x"]',
      '“用途”至少包含“道路”、文字“x”中的一项',
      '“用途” includes any of “道路”, the text “x”',
    ],
    ['every each in uses satisfies each in ["road"]', '“用途”只包含“道路”', '“用途” includes only “道路”'],
    ['who.period.to >= today()', '“代理人 / 代理期限 / 截止日期”不早于今天', undefined],
    ['age on(startOn, today()) >= 18', '“开始日期”到今天的周岁大于等于 18', undefined],
  ])('%s', (text, chinese, english) => {
    const ast = parse(text)
    expect(writeCondition(ast, { vocabulary, locale: 'zh-CN' })).toBe(chinese)
    if (english !== undefined) expect(writeCondition(ast, { vocabulary, locale: 'en' })).toBe(english)
    for (const locale of locales) {
      expect(read(writeCondition(ast, { vocabulary, locale }), locale)).toBe(formatExpression(ast))
    }
  })

  it.each([
    ['“是否外设仓库” 为 “是” ,并且 ("用途" 包含 "道路")', 'hasDepot = true and list contains(uses, "road")'],
    ['“开始日期”晚于2026-02-01', 'startOn > @"2026-02-01"'],
  ])('is read as people type it: %s', (sentence, text) => {
    expect(read(sentence, 'zh-CN')).toBe(text)
  })

  it.each([
    ['“面积”大于 50', 0],
    ['“没有”为空', 0],
    ['“是否外设仓库”为“也许”', 0],
    ['“用途”为空，并且', 0],
    ['“用途”为空，并且“字段”为空，或者“字段”为空', 15],
    ['“设施‘类别’”为“其他”', 0],
    ['', 0],
  ])('is refused where it stops making sense: %s', (sentence, least) => {
    const result = readCondition(sentence, { vocabulary, locale: 'zh-CN' })
    expect('at' in result && result.at).toBeGreaterThanOrEqual(least)
    expect('at' in result && result.at).toBeLessThanOrEqual(sentence.length)
  })

  it('is read to its end however hostile it is', () => {
    for (const piece of ['（', '并非（', '“', '“用途”', '“开始日期”之后 1 天', '“面积”（', '不']) {
      readCondition(piece.repeat(20_000 / piece.length), { vocabulary, locale: 'zh-CN' })
    }
    for (const piece of ['not (', 'the number of ', '1 day after ', '“', '(']) {
      readCondition(piece.repeat(20_000 / piece.length), { vocabulary, locale: 'en' })
    }
  })
})

describe('what an element is called', () => {
  it.each([
    ['some p in uses satisfies p in ["road"]', 'some each in uses satisfies each in ["road"]', true],
    [
      'not(every p in uses satisfies p in ["road"]) and hasDepot',
      'not(every each in uses satisfies each in ["road"]) and hasDepot',
      true,
    ],
    ['some p in uses satisfies p in [p]', 'some each in uses satisfies each in [each]', false],
    ['some p in uses satisfies p in ["road"]', 'every each in uses satisfies each in ["road"]', false],
    ['some p in uses satisfies p in [each]', 'some each in uses satisfies each in [each]', false],
  ])('%s and %s: %s', (one, other, isSame) => {
    expect(isSameRule(parse(one), parse(other))).toBe(isSame)
  })
})

describe('a rule of another shape', () => {
  const labelsAt = new Map<number, string>()
  it.each([
    ['abs(a - b * c) <= 0.1', '（a － b × c）的绝对值小于等于 0.1'],
    ['(a - b) * c > 3', '（a － b） × c 大于 3'],
    ['a - (b - c)', 'a － （b － c）'],
    ['period.to <= period.from + duration("P29D")', 'period 的截止日期小于等于 period 的起始日期 ＋ 29 天'],
    ['if a then 1 else 2', '如果 a 选“是”，则为 1，否则为 2'],
    ['working days between(today(), d) >= 10', '今天到 d 之间的工作日数大于等于 10'],
    ['some row in rows satisfies row.x > 1', '“设施清单”中有一项满足 x 大于 1'],
    ['a in [1..5]', 'a 是 1 到 5 之一'],
  ])('is shown: %s', (text, words) => {
    expect(writeValue(parse(text), { vocabulary: { subjects, labelsAt }, locale: 'zh-CN' })).toBe(words)
  })

  it('names the code table it looks into', () => {
    const codeTables = [{ value: 'trades', label: '行业分类' }]
    const said = (tables: object) =>
      writeValue(parse('lookup("trades", kind)'), { vocabulary: { subjects, ...tables }, locale: 'zh-CN' })
    expect(said({ codeTables })).toBe('代码表“行业分类”中“设施‘类别’”的名称')
    expect(said({})).toBe('代码表“trades”中“设施‘类别’”的名称')
  })
})

describe('a Chinese sentence', () => {
  it('sets Chinese apart from what is not, on both sides, and nothing else', () => {
    fc.assert(
      fc.property(conditions, ast => {
        const sentence = writeCondition(ast, { vocabulary, locale: 'zh-CN' })
        // A label or a text says what it says, and a date is written without spaces.
        const rest = sentence
          .replaceAll(/“(?:[^”]|””)*”(?!”)/gu, '“”')
          .replaceAll(/(?:(?<=\p{Script=Han}) |(?<=^|[（）、，“”]))\d+年\d+月\d+日/gu, '某日')
        expect(rest).not.toMatch(/[\p{Script=Latin}\d%]\p{Script=Han}|\p{Script=Han}-?[\p{Script=Latin}\d]/u)
        expect(rest).not.toMatch(
          /\p{Script=Han} \p{Script=Han}| [，、（）“”]|[，、（）“”] (?![×÷＋－])| {2}/u,
        )
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    [['当', '“面积”大于 1000', '时'], '当“面积”大于 1000 时'],
    [['当', 'area 大于 1', '时显示'], '当 area 大于 1 时显示'],
    [['当', '“面积”为空', '时'], '当“面积”为空时'],
    [['不早于', '-5', ''], '不早于 -5'],
    [['占', '30%', '以上'], '占 30% 以上'],
  ])('is joined with the same rule: %s', (parts, sentence) => {
    expect(setApart(parts)).toBe(sentence)
  })
})

describe('reading what was written gives the same rule', () => {
  it.each(locales)('in %s, whatever the labels', locale => {
    fc.assert(
      fc.property(labels, conditions, (names, ast) => {
        const odd = subjects.map((subject, index) => ({ ...subject, label: names[index] ?? '' }))
        const options = { vocabulary: { subjects: odd }, locale }
        const sentence = writeCondition(ast, options)
        const result = readCondition(sentence, options)
        const text = 'ast' in result ? formatExpression(result.ast) : `${sentence} @ ${result.at}`
        expect(text).toBe(formatExpression(ast))
      }),
      { numRuns: 3_000 },
    )
  })
})

const awkward = fc.oneof(
  fc.constantFrom(
    '是',
    '为',
    '并且',
    '”为“是',
    '“',
    '”',
    '"',
    '（area）',
    '的合计',
    '今天',
    '30 天',
    ' and ',
    'is',
    '面积',
    '面积',
  ),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('𠮷', '”', '““', '””', '‘’', '\n', '，或者').map(text => `a${text}b`),
)
const labels = fc.array(awkward, { minLength: subjects.length, maxLength: subjects.length })

const numbers = fc.oneof(
  fc.constantFrom(
    'area',
    'size.area',
    'height',
    'total(rows.amount)',
    'sum(rows.amount)',
    'count(rows)',
    'max(rows.amount)',
  ),
  fc.constantFrom('age on(startOn, today())', 'string length(name)', 'working days between(startOn, endOn)'),
)
const numberValues = fc.oneof(
  fc.integer({ min: -1_000, max: 1_000 }).map(String),
  fc.constantFrom('0.5', '123456789012345678.25'),
  numbers,
)
const days = fc.constantFrom('startOn', 'endOn', 'who.period.to', 'max(rows.day)')
const dayValues = fc.oneof(
  days,
  fc.constantFrom('today()', '@"2026-02-28"', 'add working days(today(), 5)'),
  fc
    .tuple(
      fc.constantFrom('today()', 'startOn'),
      fc.constantFrom('+', '-'),
      fc.nat(400),
      fc.constantFrom('D', 'M', 'Y'),
    )
    .map(([from, sign, count, unit]) => `${from} ${sign} @"P${count}${unit}"`),
)
const texts = awkward.map(text => JSON.stringify(text))
const choices = fc.oneof(fc.constantFrom('"board"', '"screen"', '"other1"', '"other2"'), texts)
const comparison = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
const equality = fc.constantFrom('=', '!=')
const written = (left: fc.Arbitrary<string>, operator: fc.Arbitrary<string>, right: fc.Arbitrary<string>) =>
  fc.tuple(left, operator, right).map(parts => parts.join(' '))
const list = (values: fc.Arbitrary<string>) =>
  fc.array(values, { minLength: 1, maxLength: 4 }).map(all => all.join(', '))

const { condition } = fc.letrec<{ condition: string }>(tie => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    written(numbers, comparison, numberValues),
    written(days, comparison, dayValues),
    written(
      fc.constantFrom('name', 'alias'),
      equality,
      fc.oneof(texts, fc.constantFrom('name', 'alias', 'kind')),
    ),
    written(
      fc.constantFrom('kind', 'nodes.accept.outcome'),
      equality,
      fc.oneof(choices, fc.constant('name')),
    ),
    written(fc.constant('hasDepot'), equality, fc.constantFrom('true', 'false', '"是"', 'name')),
    written(fc.constantFrom(...subjects.map(each => each.text)), equality, fc.constant('null')),
    fc.constantFrom('hasDepot', 'true', 'false'),
    fc.tuple(numbers, numberValues, numberValues).map(([a, b, c]) => `${a} between ${b} and ${c}`),
    fc.tuple(days, dayValues, dayValues).map(([a, b, c]) => `${a} between ${b} and ${c}`),
    list(choices).map(values => `kind in (${values})`),
    list(texts).map(values => `name in (${values})`),
    list(numberValues).map(values => `area in [${values}]`),
    fc
      .tuple(fc.constantFrom('starts with', 'ends with', 'contains'), texts)
      .map(([f, text]) => `${f}(name, ${text})`),
    fc.oneof(texts, fc.constant('"road"')).map(text => `list contains(uses, ${text})`),
    fc
      .tuple(
        fc.constantFrom('some', 'every'),
        fc.constantFrom('uses', 'rows.day'),
        list(fc.oneof(texts, fc.constant('"road"'))),
      )
      .map(([quantifier, from, values]) => `${quantifier} each in ${from} satisfies each in [${values}]`),
    tie('condition').map(inner => `not(${inner})`),
    fc
      .tuple(fc.constantFrom(' and ', ' or '), fc.array(tie('condition'), { minLength: 2, maxLength: 3 }))
      .map(([joiner, parts]) => parts.map(part => `(${part})`).join(joiner)),
  ),
}))
const conditions = condition.map(parse)

function parse(text: string): Expression {
  const parsed = parseExpression(text)
  if (!('ast' in parsed)) throw new Error(`unreadable: ${text}`)
  return parsed.ast
}

function read(sentence: string, locale: 'zh-CN' | 'en'): string {
  const result = readCondition(sentence, { vocabulary, locale })
  return 'ast' in result ? formatExpression(result.ast) : `stopped at ${result.at} of ${sentence}`
}
