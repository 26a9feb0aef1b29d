import type { SimpleOperator } from '../conditions/simple-condition.ts'
import type { StepOutcome } from '../conditions/rule-subjects.ts'
import { defineTexts } from './define-texts.ts'

export interface ConditionWords {
  readonly asText: string
  readonly textOf: (label: string) => string
  readonly showText: (label: string) => string
  readonly join: (label: string) => string
  readonly all: string
  readonly any: string
  readonly add: string
  readonly addTo: (label: string) => string
  readonly removeTest: (name: string) => string
  readonly subject: string
  readonly operator: string
  readonly value: string
  readonly yes: string
  readonly no: string
  readonly operators: Readonly<Record<SimpleOperator, string>>
  readonly sentence: (condition: string, effect: string) => string
  readonly asSentence: string
  readonly sentenceFor: (label: string) => string
  readonly sentenceHelp: string
  readonly sentenceStops: (at: string, position: number) => string
  readonly feelHelp: string
  readonly unknownName: (name: string) => string
  readonly syntax: (at: string, position: number) => string
  readonly outcomeOf: (step: string) => string
  readonly countOf: (rows: string) => string
  readonly totalOf: (column: string) => string
  readonly outcomes: Readonly<Record<StepOutcome, string>>
}

export const conditionTexts = defineTexts<ConditionWords>(
  {
    asText: '这个条件较复杂，以表达式显示。',
    textOf: label => `${label}（表达式）`,
    showText: label => `FEEL：${label}`,
    join: label => `${label}：满足方式`,
    all: '全部满足',
    any: '满足任意一项',
    add: '添加条件',
    addTo: label => `添加条件：${label}`,
    removeTest: name => `删除${name}`,
    subject: '字段',
    operator: '比较',
    value: '值',
    yes: '是',
    no: '否',
    operators: {
      '=': '等于',
      '!=': '不等于',
      '>': '大于',
      '>=': '大于等于',
      '<': '小于',
      '<=': '小于等于',
      empty: '为空',
      notEmpty: '已填写',
      contains: '包含',
    },
    sentence: (condition, effect) => `当${condition}时${effect}`,
    asSentence: '句子',
    sentenceFor: label => `${label}（句子）`,
    sentenceHelp:
      '字段和选项写在引号里，用“并且”“或者”连接，需要时加括号，例如：“面积”大于 50，并且（“类别”为“路牌”，或者“是否外设仓库”为“是”）',
    sentenceStops: (at, position) =>
      at === '' ? '句子没有写完' : `第 ${position} 个字符“${at}”起看不懂，请核对字段名称、引号和选项`,
    feelHelp: 'FEEL 表达式，用字段标识书写，例如 area > 50 and hasDepot',
    unknownName: name => `没有标识为“${name}”的字段`,
    syntax: (at, position) => (at === '' ? '表达式没有写完' : `第 ${position} 个字符“${at}”处写法不对`),
    outcomeOf: step => `环节“${step}”的结果`,
    countOf: rows => `${rows}的数量`,
    totalOf: column => `${column}的合计`,
    outcomes: {
      passed: '预审通过',
      accepted: '已受理',
      approved: '同意',
      rejected: '不同意',
      granted: '准予',
      denied: '不予',
      delivered: '已送达',
      noObjection: '无意见',
      conditional: '附条件同意',
      objection: '有异议',
    },
  },
  {
    asText: 'This condition says more than picking can show.',
    textOf: label => `${label} (expression)`,
    showText: label => `FEEL: ${label}`,
    join: label => `${label}: how many must be met`,
    all: 'All of them',
    any: 'Any of them',
    add: 'Add condition',
    addTo: label => `Add condition: ${label}`,
    removeTest: name => `Delete ${name}`,
    subject: 'Field',
    operator: 'Comparison',
    value: 'Value',
    yes: 'yes',
    no: 'no',
    operators: {
      '=': 'is',
      '!=': 'is not',
      '>': 'is more than',
      '>=': 'is at least',
      '<': 'is less than',
      '<=': 'is at most',
      empty: 'is empty',
      notEmpty: 'is answered',
      contains: 'includes',
    },
    sentence: (condition, effect) => `When ${condition}: ${effect}`,
    asSentence: 'Sentence',
    sentenceFor: label => `${label} (sentence)`,
    sentenceHelp:
      'Fields and options in quotation marks, joined by and / or, grouped by parentheses: “Area” is more than 50 and (“Kind” is “Board” or “Depot” is “yes”)',
    sentenceStops: (at, position) =>
      at === ''
        ? 'The sentence is not finished'
        : `Not understood from character ${position}, “${at}”: check names of fields, quotation marks and options`,
    feelHelp: 'FEEL with the keys of fields, e.g. area > 50 and hasDepot',
    unknownName: name => `No field has the key “${name}”`,
    syntax: (at, position) =>
      at === '' ? 'The expression is not finished' : `Something is wrong at character ${position}, “${at}”`,
    outcomeOf: step => `Outcome of “${step}”`,
    countOf: rows => `Number of ${rows}`,
    totalOf: column => `Total of ${column}`,
    outcomes: {
      passed: 'passed',
      accepted: 'accepted',
      approved: 'approved',
      rejected: 'rejected',
      granted: 'granted',
      denied: 'denied',
      delivered: 'delivered',
      noObjection: 'no objection',
      conditional: 'conditional',
      objection: 'objection',
    },
  },
)
