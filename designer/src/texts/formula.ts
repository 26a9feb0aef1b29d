import type { ArithmeticOperator, ComparisonOperator } from '@yibiao/core/expression'
import { defineTexts } from './define-texts.ts'

/** Words an expression is read in. */
export interface FormulaWords {
  readonly quoted: (name: string) => string
  readonly group: (inner: string) => string
  readonly of: (whole: string, part: string) => string
  readonly separator: string
  /** One element of a list, where it has no other name. */
  readonly element: string
  readonly and: string
  readonly or: string
  readonly not: (inner: string) => string
  readonly yes: string
  readonly no: string
  readonly nothing: string
  readonly anything: string
  readonly arithmetic: Readonly<Record<ArithmeticOperator, string>>
  readonly compare: (left: string, operator: ComparisonOperator, right: string) => string
  readonly isEmpty: (subject: string) => string
  readonly isAnswered: (subject: string) => string
  readonly between: (value: string, low: string, high: string) => string
  readonly isOneOf: (value: string, values: string) => string
  readonly contains: (list: string, element: string) => string
  readonly range: (start: string, end: string) => string
  readonly choice: (condition: string, consequence: string, alternative: string) => string
  readonly call: (name: string, parts: readonly string[]) => string
  readonly quantified: (quantifier: 'some' | 'every', source: string, condition: string) => string
  readonly eachOf: (source: string, body: string) => string
  readonly filtered: (list: string, condition: string) => string
  /** Names that are there without a field, and parts of values. */
  readonly names: ReadonlyMap<string, string>
}

const comparisons: Readonly<Record<ComparisonOperator, string>> = {
  '=': '为',
  '!=': '不为',
  '>': '大于',
  '>=': '大于等于',
  '<': '小于',
  '<=': '小于等于',
}

const englishComparisons: Readonly<Record<ComparisonOperator, string>> = {
  '=': 'is',
  '!=': 'is not',
  '>': 'is more than',
  '>=': 'is at least',
  '<': 'is less than',
  '<=': 'is at most',
}

/** What the built-in functions people use most give. */
const calls = new Map<string, (parts: readonly string[]) => string>([
  ['today', () => '今天'],
  ['count', ([list = '']) => `${list}的数量`],
  ['sum', parts => `${parts.join('、')}的合计`],
  ['total', parts => `${parts.join('、')}的合计`],
  ['min', parts => `${parts.join('、')}中最小的`],
  ['max', parts => `${parts.join('、')}中最大的`],
  ['abs', ([value = '']) => `${value}的绝对值`],
  ['age on', ([birth = '', day = '']) => `${birth}到${day}的周岁`],
  ['working days between', ([from = '', to = '']) => `${from}到${to}之间的工作日数`],
  ['add working days', ([from = '', days = '']) => `${from}之后 ${days} 个工作日`],
  ['period end', ([from = '', years = '']) => `${from}起满 ${years} 年之日`],
  ['duration', ([text = '']) => readDuration(text)],
  ['string length', ([text = '']) => `${text}的字数`],
  ['is empty', ([list = '']) => `${list}为空`],
])

/** `“P29D”` as people say it; others as written. */
function readDuration(text: string): string {
  const [, number, unit] = /^“?P(\d+)([YMD])”?$/.exec(text) ?? []
  if (number === undefined) return text
  return `${number} ${unit === 'Y' ? '年' : unit === 'M' ? '个月' : '日'}`
}

export const formulaTexts = defineTexts<FormulaWords>(
  {
    quoted: name => `“${name}”`,
    group: inner => `（${inner}）`,
    of: (whole, part) => `${whole}的${part}`,
    separator: '、',
    element: '该项',
    and: '，并且',
    or: '，或者',
    not: inner => `并非（${inner}）`,
    yes: '是',
    no: '否',
    nothing: '空',
    anything: '任何值',
    arithmetic: { '+': '＋', '-': '－', '*': '×', '/': '÷', '**': '的乘方' },
    compare: (left, operator, right) => `${left}${comparisons[operator]} ${right}`.replace(/ (?=“)/, ''),
    isEmpty: subject => `${subject}为空`,
    isAnswered: subject => `${subject}已填写`,
    between: (value, low, high) => `${value}在 ${low} 到 ${high} 之间`,
    isOneOf: (value, values) => `${value}是${values}之一`,
    contains: (list, element) => `${list}包含${element}`,
    range: (start, end) => `${start} 到 ${end}`,
    choice: (condition, consequence, alternative) =>
      `如果${condition}，则为 ${consequence}，否则为 ${alternative}`,
    call: (name, parts) => calls.get(name)?.(parts) ?? `${name}（${parts.join('、')}）`,
    quantified: (quantifier, source, condition) =>
      quantifier === 'some' ? `${source}中有一项满足${condition}` : `${source}中每一项都满足${condition}`,
    eachOf: (source, body) => `${source}各项的${body}`,
    filtered: (list, condition) => `${list}中满足${condition}的`,
    names: new Map([
      ['applicant', '申请人'],
      ['agent', '代理人'],
      ['department', '本部门'],
      ['case', '办件'],
      ['situation', '情形'],
      ['nodes', '环节'],
      ['outcome', '结果'],
      ['response', '返回内容'],
      ['item', '该项'],
      ['materials', '材料'],
      ['missing', '缺少的部分'],
      ['decision', '决定'],
      ['refusal', '不予受理'],
      ['correction', '补正'],
      ['content', '内容'],
      ['reason', '理由'],
      ['competentAuthority', '主管机关'],
      ['name', '名称'],
      ['mobilePhone', '手机号码'],
      ['documentNumber', '证件号码'],
      ['creditCode', '统一社会信用代码'],
      ['from', '起始日期'],
      ['to', '截止日期'],
    ]),
  },
  {
    quoted: name => `“${name}”`,
    group: inner => `(${inner})`,
    of: (whole, part) => `${part} of ${whole}`,
    separator: ', ',
    element: 'it',
    and: ' and ',
    or: ' or ',
    not: inner => `not (${inner})`,
    yes: 'yes',
    no: 'no',
    nothing: 'nothing',
    anything: 'anything',
    arithmetic: { '+': '+', '-': '-', '*': '×', '/': '÷', '**': 'to the power of' },
    compare: (left, operator, right) => `${left} ${englishComparisons[operator]} ${right}`.trim(),
    isEmpty: subject => `${subject} is empty`,
    isAnswered: subject => `${subject} is answered`,
    between: (value, low, high) => `${value} is between ${low} and ${high}`,
    isOneOf: (value, values) => `${value} is one of ${values}`,
    contains: (list, element) => `${list} includes ${element}`,
    range: (start, end) => `${start} to ${end}`,
    choice: (condition, consequence, alternative) =>
      `${consequence} if ${condition}, otherwise ${alternative}`,
    call: (name, parts) => (parts.length === 0 ? name : `${name} (${parts.join(', ')})`),
    quantified: (quantifier, source, condition) => `${quantifier} of ${source} satisfies ${condition}`,
    eachOf: (source, body) => `${body} for each of ${source}`,
    filtered: (list, condition) => `those of ${list} where ${condition}`,
    names: new Map(),
  },
)
