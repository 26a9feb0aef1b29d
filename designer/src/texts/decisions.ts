import type { DecisionTableDefinition } from '@yibiao/schemas'
import { defineTexts } from './define-texts.ts'

type Policy = DecisionTableDefinition['hitPolicy']
type ValueType = DecisionTableDefinition['outputs'][number]['valueType']

interface DecisionWords {
  readonly decisions: string
  readonly add: string
  readonly none: string
  readonly newTable: string
  readonly newInput: string
  readonly newOutput: string
  readonly hint: (rules: number, policy: string) => string
  readonly count: (rules: number) => string
  readonly basic: string
  readonly name: string
  readonly hitPolicy: string
  readonly policies: Readonly<Record<Policy, string>>
  readonly policyHelp: Readonly<Record<Policy, string>>
  readonly columns: string
  readonly inputs: string
  readonly addInput: string
  readonly subject: string
  readonly heading: string
  readonly expression: string
  readonly outputs: string
  readonly addOutput: string
  readonly outputKeyHelp: string
  readonly valueType: string
  readonly valueTypes: Readonly<Record<ValueType, string>>
  readonly fallback: string
  readonly fallbackHelp: string
  readonly priority: string
  readonly addPriority: string
  readonly priorityOf: (place: number) => string
  readonly rules: string
  readonly addRule: string
  readonly ruleName: (number: number) => string
  readonly number: string
  readonly annotation: string
  readonly tools: string
  readonly cell: (rule: string, column: string) => string
  readonly cellHelp: string
  readonly isMatched: string
  readonly trial: string
  readonly trialHelp: string
  readonly clearSamples: string
  readonly dateHelp: string
  readonly feelSample: string
  readonly yes: string
  readonly no: string
  readonly cannotTry: string
  readonly matched: (rules: readonly number[]) => string
  readonly uncertain: (reason: string) => string
  /** By the code of the engine. */
  readonly reasons: ReadonlyMap<string, string>
  readonly outcome: (output: string, value: string) => string
  readonly comma: string
  readonly uses: string
}

export const decisionTexts = defineTexts<DecisionWords>(
  {
    decisions: '决策表',
    add: '添加决策表',
    none: '没有决策表。按几个条件的组合得出结果时（秒批、分派、收费等），用决策表。',
    newTable: '新决策表',
    newInput: '输入',
    newOutput: '结果',
    hint: (rules, policy) => `${rules} 条规则 · ${policy}`,
    count: rules => `${rules} 条`,
    basic: '基本信息',
    name: '名称',
    hitPolicy: '命中策略',
    policies: {
      U: 'U 唯一',
      A: 'A 任意',
      F: 'F 首个',
      P: 'P 优先',
      C: 'C 收集',
      'C+': 'C+ 求和',
      'C<': 'C< 取最小',
      'C>': 'C> 取最大',
      'C#': 'C# 计数',
    },
    policyHelp: {
      U: '最多一条规则符合；符合多条时转由人工判断',
      A: '可以符合多条，但结果必须相同',
      F: '从上到下，取第一条符合的规则',
      P: '符合多条时，取结果优先次序靠前的一条',
      C: '符合的全部规则的结果组成列表',
      'C+': '符合的全部规则的结果相加',
      'C<': '取符合的规则中最小的结果',
      'C>': '取符合的规则中最大的结果',
      'C#': '结果是符合的规则的条数',
    },
    columns: '输入与输出',
    inputs: '输入',
    addInput: '添加输入',
    subject: '选择字段',
    heading: '列名',
    expression: '取值',
    outputs: '输出',
    addOutput: '添加输出',
    outputKeyHelp: '后面的环节用 nodes.环节标识.输出标识 读取',
    valueType: '类型',
    valueTypes: { text: '文本', number: '数字', boolean: '是或否', date: '日期' },
    fallback: '没有规则适用时',
    fallbackHelp: '未填写时转由人工判断',
    priority: '优先次序',
    addPriority: '添加取值',
    priorityOf: place => `第 ${place} 位`,
    rules: '规则',
    addRule: '添加规则',
    ruleName: number => `第 ${number} 条规则`,
    number: '序号',
    annotation: '说明',
    tools: '操作',
    cell: (rule, column) => `${rule}：${column}`,
    cellHelp:
      '输入格写条件：“-”表示不限，"A" 或 "A","B" 表示等于其中之一，> 100、[1..10] 表示范围，not("A") 表示除外。输出格写结果：文本加引号。可以从电子表格整块粘贴。',
    isMatched: '（样例符合）',
    trial: '试一试',
    trialHelp: '填写样例，立即看到符合哪些规则、得出什么结果。判断方法与办件时相同。',
    clearSamples: '清空样例',
    dateHelp: '例如 2026-03-02',
    feelSample: '按表达式书写：文本加引号，例如 "甲"、12、true',
    yes: '是',
    no: '否',
    cannotTry: '规则还有错误，改正后才能试。',
    matched: rules =>
      rules.length === 0 ? '没有符合的规则' : `符合的规则：${rules.map(rule => `第 ${rule} 条`).join('、')}`,
    uncertain: reason => `不能得出结果，转由人工判断：${reason}`,
    reasons: new Map([
      ['conflict', '符合的规则结果不一致，或命中策略只允许一条'],
      ['noRule', '没有规则适用'],
      ['wrongType', '结果为空，或类型与输出不符'],
      ['valueNotAllowed', '结果不在优先次序中'],
    ]),
    outcome: (output, value) => `${output}：${value}`,
    comma: '，',
    uses: '用在哪里',
  },
  {
    decisions: 'Decision tables',
    add: 'Add table',
    none: 'No decision tables. Use one where several conditions together decide: instant approval, routing, fees.',
    newTable: 'New decision table',
    newInput: 'Input',
    newOutput: 'Result',
    hint: (rules, policy) => `${rules} rules · ${policy}`,
    count: rules => `${rules} rules`,
    basic: 'Basics',
    name: 'Name',
    hitPolicy: 'Hit policy',
    policies: {
      U: 'U unique',
      A: 'A any',
      F: 'F first',
      P: 'P priority',
      C: 'C collect',
      'C+': 'C+ sum',
      'C<': 'C< minimum',
      'C>': 'C> maximum',
      'C#': 'C# count',
    },
    policyHelp: {
      U: 'One rule is met at most; when more are, a person judges',
      A: 'Several may be met when they say the same',
      F: 'The first rule that is met, from the top',
      P: 'Of the rules met, the one whose value comes first in the order',
      C: 'The values of all rules met, as a list',
      'C+': 'The sum of the values of all rules met',
      'C<': 'The least value of the rules met',
      'C>': 'The greatest value of the rules met',
      'C#': 'How many rules are met',
    },
    columns: 'Inputs and outputs',
    inputs: 'Inputs',
    addInput: 'Add input',
    subject: 'Choose a field',
    heading: 'Heading',
    expression: 'Value',
    outputs: 'Outputs',
    addOutput: 'Add output',
    outputKeyHelp: 'Later steps read it as nodes.<step key>.<output key>',
    valueType: 'Type',
    valueTypes: { text: 'Text', number: 'Number', boolean: 'Yes or no', date: 'Date' },
    fallback: 'When no rule applies',
    fallbackHelp: 'A person judges when it is empty',
    priority: 'Order of priority',
    addPriority: 'Add a value',
    priorityOf: place => `No. ${place}`,
    rules: 'Rules',
    addRule: 'Add rule',
    ruleName: number => `Rule ${number}`,
    number: 'Number',
    annotation: 'Note',
    tools: 'Actions',
    cell: (rule, column) => `${rule}: ${column}`,
    cellHelp:
      'Input cells hold tests: “-” for anything, "A" or "A","B" for one of them, > 100 or [1..10] for a range, not("A") for all others. Output cells hold values: texts in quotes. Blocks can be pasted from a spreadsheet.',
    isMatched: ' (met by the samples)',
    trial: 'Try it',
    trialHelp: 'Give samples and see at once which rules are met and what comes out, judged as in a case.',
    clearSamples: 'Clear samples',
    dateHelp: 'E.g. 2026-03-02',
    feelSample: 'As an expression: texts in quotes, e.g. "A", 12, true',
    yes: 'yes',
    no: 'no',
    cannotTry: 'The rules have errors; correct them to try.',
    matched: rules => (rules.length === 0 ? 'No rule is met' : `Rules met: ${rules.join(', ')}`),
    uncertain: reason => `No result, a person judges: ${reason}`,
    reasons: new Map([
      ['conflict', 'the rules met differ, or the policy allows one only'],
      ['noRule', 'no rule applies'],
      ['wrongType', 'a value is empty or of another type than the output'],
      ['valueNotAllowed', 'a value is not in the order of priority'],
    ]),
    outcome: (output, value) => `${output}: ${value}`,
    comma: ', ',
    uses: 'Where it is used',
  },
)
