import { setApart } from '@yibiao/core/sentences'
import type { RuleKind } from '../rules/item-rule.ts'
import { defineTexts } from './define-texts.ts'

/** What a sentence about a rule is made of. */
export interface RuleSentence {
  /** The record the rule belongs to. */
  readonly name: string
  /** The rule in words. */
  readonly rule: string
  /** Message of a check, option of a choice, source of a mapping, point of a checklist, place of a department. */
  readonly detail: string
}

interface RulesWords {
  readonly rules: string
  readonly lead: string
  readonly none: string
  readonly noneFound: string
  readonly count: (shown: number, all: number) => string
  readonly search: string
  readonly byField: string
  readonly byFieldHint: string
  readonly uses: string
  readonly usesField: (name: string) => string
  readonly edit: string
  readonly expression: string
  readonly warnings: (count: number) => string
  readonly pickField: string
  readonly picture: (name: string) => string
  readonly readsSide: string
  readonly readBySide: string
  readonly readsOf: (name: string) => string
  readonly readersOf: (name: string) => string
  readonly readsNothing: string
  readonly readByNothing: string
  readonly showHidden: (count: number) => string
  readonly listComma: string
  readonly kinds: Readonly<Record<RuleKind, string>>
  readonly sentences: Readonly<Record<RuleKind, (parts: RuleSentence) => string>>
}

const when = (rule: string): string => setApart(['当', rule, '时'])

export const rulesTexts = defineTexts<RulesWords>(
  {
    rules: '规则',
    lead: '事项里的每一条规则，用一句话说明。点一条规则，就到编辑它的地方。',
    none: '还没有规则。在表单、材料或流程中设置条件后，会列在这里。',
    noneFound: '没有符合的规则。',
    count: (shown, all) => (shown === all ? `共 ${all} 条` : `${shown} 条，共 ${all} 条`),
    search: '查找规则',
    byField: '按字段查看',
    byFieldHint: '全部字段',
    uses: '用到',
    usesField: name => `只看与“${name}”有关的规则`,
    edit: '编辑：',
    expression: '表达式',
    warnings: count => `${count} 条规则需要注意`,
    pickField: '选一个字段，看它用到什么、什么用到它。',
    picture: name => `“${name}”的依赖关系`,
    readsSide: '它用到的',
    readBySide: '用到它的',
    readsOf: name => `“${name}”用到`,
    readersOf: name => `用到“${name}”`,
    readsNothing: '没有用到其他内容。',
    readByNothing: '没有规则用到它。',
    showHidden: count => `再显示 ${count} 个`,
    listComma: '、',
    kinds: {
      visible: '显示',
      required: '必填',
      readOnly: '只读',
      calculate: '计算',
      initial: '初始值',
      notBefore: '最早',
      notAfter: '最晚',
      check: '校验',
      option: '选项',
      options: '选项',
      needed: '材料',
      lookup: '来源',
      prefill: '预填',
      branch: '分支',
      assignees: '办理人',
      checklist: '审查要点',
      skip: '跳过',
      consult: '征求意见',
      screen: '甄别',
      childInput: '子办件',
      timer: '定时',
      grant: '秒批',
      followUp: '后续程序',
      action: '动作',
      block: '文书',
    },
    sentences: {
      visible: ({ name, rule }) => `${when(rule)}，显示“${name}”。`,
      required: ({ name, rule }) => `${when(rule)}，“${name}”必填。`,
      readOnly: ({ name, rule }) => `${when(rule)}，“${name}”只读。`,
      calculate: ({ name, rule }) => `“${name}”由系统计算：${rule}。`,
      initial: ({ name, rule }) => `“${name}”的初始值：${rule}。`,
      notBefore: ({ name, rule }) => `“${name}”${setApart(['不早于', rule])}。`,
      notAfter: ({ name, rule }) => `“${name}”${setApart(['不晚于', rule])}。`,
      check: ({ name, rule, detail }) => `“${name}”须满足：${rule}；否则提示“${detail}”。`,
      option: ({ name, rule, detail }) => `${when(rule)}，“${name}”可选“${detail}”。`,
      options: ({ name, rule }) => `“${name}”的选项取自：${rule}。`,
      needed: ({ name, rule }) => `${when(rule)}，需要提交“${name}”。`,
      lookup: ({ name, rule }) => `来源“${name}”${setApart(['按', rule, '查询'])}。`,
      prefill: ({ name, rule, detail }) => `“${name}”由来源“${detail}”填写：${rule}。`,
      branch: ({ name, rule }) => `${when(rule)}，走“${name}”。`,
      assignees: ({ name, rule }) => `“${name}”的办理人：${rule}。`,
      checklist: ({ name, rule, detail }) => `“${name}”的审查要点“${detail}”：${rule}。`,
      skip: ({ name, rule }) => `${when(rule)}，跳过“${name}”。`,
      consult: ({ name, rule, detail }) => `${when(rule)}，“${name}”征求第 ${detail} 个部门的意见。`,
      screen: ({ name, rule, detail }) => `${when(rule)}，“${name}”请第 ${detail} 个部门甄别。`,
      childInput: ({ name, rule, detail }) => `“${name}”发起的子办件，字段 ${detail} 填入：${rule}。`,
      timer: ({ name, rule }) => `“${name}”等到：${rule}。`,
      grant: ({ name, rule }) => `${when(rule)}，“${name}”当场准予。`,
      followUp: ({ name, rule }) => `${when(rule)}，准予后进行“${name}”。`,
      action: ({ name, rule }) => `“${name}”用到：${rule}。`,
      block: ({ name, rule }) => `${when(rule)}，“${name}”写入相应段落。`,
    },
  },
  {
    rules: 'Rules',
    lead: 'Every rule of the item as a sentence. Choose one to go to where it is edited.',
    none: 'There are no rules yet. Conditions of the form, the materials and the flow appear here.',
    noneFound: 'No rule matches.',
    count: (shown, all) => (shown === all ? `${all} rules` : `${shown} of ${all} rules`),
    search: 'Find a rule',
    byField: 'About a field',
    byFieldHint: 'All fields',
    uses: 'Uses',
    usesField: name => `Only rules about “${name}”`,
    edit: 'Edit: ',
    expression: 'Expression',
    warnings: count => (count === 1 ? 'One rule needs attention' : `${count} rules need attention`),
    pickField: 'Choose a field to see what it depends on and what depends on it.',
    picture: name => `Dependencies of “${name}”`,
    readsSide: 'what it reads',
    readBySide: 'what reads it',
    readsOf: name => `“${name}” reads`,
    readersOf: name => `“${name}” is read by`,
    readsNothing: 'It reads nothing else.',
    readByNothing: 'No rule reads it.',
    showHidden: count => `Show ${count} more`,
    listComma: ', ',
    kinds: {
      visible: 'Shown',
      required: 'Required',
      readOnly: 'Read-only',
      calculate: 'Calculated',
      initial: 'Initial value',
      notBefore: 'Earliest',
      notAfter: 'Latest',
      check: 'Check',
      option: 'Option',
      options: 'Options',
      needed: 'Material',
      lookup: 'Source',
      prefill: 'Prefill',
      branch: 'Branch',
      assignees: 'Assignees',
      checklist: 'Checklist',
      skip: 'Skipped',
      consult: 'Consultation',
      screen: 'Screening',
      childInput: 'Child case',
      timer: 'Timer',
      grant: 'Granted by rules',
      followUp: 'Follow-up',
      action: 'Action',
      block: 'Document',
    },
    sentences: {
      visible: ({ name, rule }) => `When ${rule}, “${name}” is shown.`,
      required: ({ name, rule }) => `When ${rule}, “${name}” is required.`,
      readOnly: ({ name, rule }) => `When ${rule}, “${name}” is read-only.`,
      calculate: ({ name, rule }) => `“${name}” is calculated: ${rule}.`,
      initial: ({ name, rule }) => `“${name}” starts as ${rule}.`,
      notBefore: ({ name, rule }) => `“${name}” is not before ${rule}.`,
      notAfter: ({ name, rule }) => `“${name}” is not after ${rule}.`,
      check: ({ name, rule, detail }) => `“${name}” must satisfy: ${rule}; otherwise: “${detail}”.`,
      option: ({ name, rule, detail }) => `When ${rule}, “${name}” offers “${detail}”.`,
      options: ({ name, rule }) => `The options of “${name}” come from ${rule}.`,
      needed: ({ name, rule }) => `When ${rule}, “${name}” must be handed in.`,
      lookup: ({ name, rule }) => `The source “${name}” is asked by ${rule}.`,
      prefill: ({ name, rule, detail }) => `“${name}” is filled from “${detail}”: ${rule}.`,
      branch: ({ name, rule }) => `When ${rule}, the case takes “${name}”.`,
      assignees: ({ name, rule }) => `“${name}” is handled by ${rule}.`,
      checklist: ({ name, rule, detail }) => `Point “${detail}” of “${name}”: ${rule}.`,
      skip: ({ name, rule }) => `When ${rule}, “${name}” is skipped.`,
      consult: ({ name, rule, detail }) => `When ${rule}, “${name}” asks department no. ${detail}.`,
      screen: ({ name, rule, detail }) => `When ${rule}, department no. ${detail} screens in “${name}”.`,
      childInput: ({ name, rule, detail }) =>
        `The child case of “${name}” begins with ${rule} in its field ${detail}.`,
      timer: ({ name, rule }) => `“${name}” waits until ${rule}.`,
      grant: ({ name, rule }) => `When ${rule}, “${name}” grants at once.`,
      followUp: ({ name, rule }) => `When ${rule}, “${name}” follows what was granted.`,
      action: ({ name, rule }) => `“${name}” uses ${rule}.`,
      block: ({ name, rule }) => `When ${rule}, “${name}” has a passage of its own.`,
    },
  },
)
