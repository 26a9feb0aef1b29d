import { mergeLabels, nameMerge } from '@yibiao/core/documents'
import { setApart } from '@yibiao/core/sentences'
import type { SimpleOperator } from '../conditions/simple-condition.ts'
import type { ValueSource } from '../conditions/value-source.ts'
import type { SubjectWords } from '../conditions/subject-words.ts'
import { defineTexts } from './define-texts.ts'
import { documentsTexts } from './documents.ts'
import { fieldTexts } from './fields.ts'

export interface ConditionWords extends SubjectWords {
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
  /** Order is told in words of time between days. */
  readonly dayOperators: Readonly<Partial<Record<SimpleOperator, string>>>
  readonly sentence: (condition: string, effect: string) => string
  readonly asSentence: string
  readonly sentenceFor: (label: string) => string
  readonly sentenceHelp: string
  readonly sentenceStops: (at: string, position: number) => string
  readonly feelHelp: string
  readonly unknownName: (name: string) => string
  readonly syntax: (at: string, position: number) => string
  readonly valueSource: string
  readonly valueSources: Readonly<Record<ValueSource, string>>
  readonly otherField: string
  readonly values: string
  /** How a region lies in a larger one. */
  readonly within: string
  readonly region: string
  readonly shift: string
  readonly shifts: Readonly<Record<'none' | '+' | '-', string>>
  readonly shiftCount: string
  readonly shiftUnit: string
  readonly shiftUnits: Readonly<Record<'D' | 'M' | 'Y', string>>
}

/** What documents can name, by expression. */
function factNames(locale: 'zh-CN' | 'en'): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(mergeLabels).map(key => [key, nameMerge(key, locale) ?? key]))
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
      notContains: '不包含',
      includesSome: '至少包含一项',
      includesOnly: '只包含',
      oneOf: '是其中之一',
      containsText: '含有文字',
      startsWith: '开头是',
      endsWith: '结尾是',
    },
    dayOperators: { '>': '晚于', '>=': '不早于', '<': '早于', '<=': '不晚于' },
    sentence: (condition, effect) => setApart(['当', condition, '时', effect]),
    asSentence: '句子',
    sentenceFor: label => `句子：${label}`,
    sentenceHelp:
      '字段和选项写在引号里，用“并且”“或者”连接，需要时加括号，例如：“面积”大于 50，并且（“类别”为“路牌”，或者“是否外设仓库”为“是”）',
    sentenceStops: (at, position) =>
      at === '' ? '句子没有写完' : `第 ${position} 个字符“${at}”起看不懂，请核对字段名称、引号和选项`,
    feelHelp: 'FEEL 表达式，用字段标识书写，例如 area > 50 and hasDepot',
    unknownName: name => `没有标识为“${name}”的字段`,
    syntax: (at, position) => (at === '' ? '表达式没有写完' : `第 ${position} 个字符“${at}”处写法不对`),
    outcomeOf: step => `环节“${step}”的结果`,
    defaultBranch: '默认分支',
    countOf: rows => `${rows}的数量`,
    totalOf: column => `${column}的合计`,
    leastOf: column => `${column}的最小值`,
    greatestOf: column => `${column}的最大值`,
    rowsOf: column => `${column}（各行）`,
    partNames: new Map([
      ...fieldTexts['zh-CN'].values,
      ['from', '开始日期'],
      ['to', '截止日期'],
      ['region', '所在地区'],
      ['detail', '详细地址'],
      ['documentType', '证件类型'],
      ['number', '证件号码'],
      ['male', '男'],
      ['female', '女'],
      ['way', '领取方式'],
      ['recipient', '收件人'],
      ['agreed', '是否同意'],
      ['agreedAt', '同意时间'],
      ['signature', '签名'],
      ['attachment', '签名图片'],
      ['signedBy', '签名人'],
      ['signedAt', '签名时间'],
      ['longitude', '经度'],
      ['latitude', '纬度'],
    ]),
    facts: factNames('zh-CN'),
    caseLists: { ...documentsTexts['zh-CN'].caseLists, ...documentsTexts['zh-CN'].documentLists },
    valueSource: '与什么相比',
    valueSources: { literal: '填写的值', today: '今天', field: '其他字段' },
    otherField: '相比的对象',
    values: '这些值',
    within: '位于',
    region: '地区',
    shift: '前后推算',
    shifts: { none: '当天', '+': '之后', '-': '之前' },
    shiftCount: '推算多少',
    shiftUnit: '推算单位',
    shiftUnits: { D: '天', M: '个月', Y: '年' },
    outcomes: {
      passed: '预审通过',
      checkPassed: '核查合格',
      accepted: '已受理',
      approved: '同意',
      rejected: '不同意',
      granted: '准予',
      denied: '不予',
      done: '已取得数据',
      revoked: '已撤销',
      kept: '未撤销',
      decided: '已判断，没有准予',
      delivered: '已送达',
      noObjection: '无意见',
      conditional: '附条件同意',
      objection: '有异议',
      nothingNeeded: '都不需要办理',
      allGranted: '子办件全部准予',
      partlyGranted: '有子办件没有准予',
      acceptanceRefused: '不予受理',
      withdrawn: '已撤回',
      lapsed: '视同撤回',
      returned: '已退件',
      terminated: '已终止',
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
      notContains: 'does not include',
      includesSome: 'includes any of',
      includesOnly: 'includes only',
      oneOf: 'is one of',
      containsText: 'contains the text',
      startsWith: 'starts with',
      endsWith: 'ends with',
    },
    dayOperators: { '>': 'is after', '>=': 'is not before', '<': 'is before', '<=': 'is not after' },
    sentence: (condition, effect) => `When ${condition}: ${effect}`,
    asSentence: 'Sentence',
    sentenceFor: label => `Sentence: ${label}`,
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
    defaultBranch: 'the default branch',
    countOf: rows => `Number of ${rows}`,
    totalOf: column => `Total of ${column}`,
    leastOf: column => `Least of ${column}`,
    greatestOf: column => `Greatest of ${column}`,
    rowsOf: column => `${column} (every row)`,
    partNames: new Map([
      ...fieldTexts.en.values,
      ['from', 'From'],
      ['to', 'To'],
      ['region', 'Region'],
      ['detail', 'Street and number'],
      ['documentType', 'Type of document'],
      ['number', 'Number of document'],
      ['male', 'Male'],
      ['female', 'Female'],
      ['way', 'Way'],
      ['recipient', 'Recipient'],
      ['agreed', 'Agreed'],
      ['agreedAt', 'Agreed at'],
      ['signature', 'Signature'],
      ['attachment', 'Picture of the signature'],
      ['signedBy', 'Signed by'],
      ['signedAt', 'Signed at'],
      ['longitude', 'Longitude'],
      ['latitude', 'Latitude'],
    ]),
    facts: factNames('en'),
    caseLists: { ...documentsTexts.en.caseLists, ...documentsTexts.en.documentLists },
    valueSource: 'Compared with',
    valueSources: { literal: 'A value', today: 'Today', field: 'Another field' },
    otherField: 'Field compared with',
    values: 'These values',
    within: 'lies in',
    region: 'Region',
    shift: 'Counted from there',
    shifts: { none: 'That day', '+': 'After', '-': 'Before' },
    shiftCount: 'How many',
    shiftUnit: 'Unit',
    shiftUnits: { D: 'days', M: 'months', Y: 'years' },
    outcomes: {
      passed: 'passed',
      checkPassed: 'check passed',
      accepted: 'accepted',
      approved: 'approved',
      rejected: 'rejected',
      granted: 'granted',
      denied: 'denied',
      done: 'data found',
      revoked: 'revoked',
      kept: 'not revoked',
      decided: 'judged, not granted',
      delivered: 'delivered',
      noObjection: 'no objection',
      conditional: 'conditional',
      objection: 'objection',
      nothingNeeded: 'nothing needed',
      allGranted: 'all children granted',
      partlyGranted: 'some child not granted',
      acceptanceRefused: 'acceptance refused',
      withdrawn: 'withdrawn',
      lapsed: 'lapsed',
      returned: 'returned',
      terminated: 'terminated',
    },
  },
)
