import type { HintCode } from '../../lint/hint-issues.ts'
import type { Message } from '../message.ts'

export const hints = {
  'hint.labelLong': '名称有{length}个字，超过{limit}个字不容易看懂，建议缩短，把说明放到填写说明里。',
  'hint.helpLong': '填写说明有{length}个字，超过{limit}个字很少有人读完，建议只留最要紧的一句。',
  'hint.helpRepeatsLabel': '填写说明只是重复了名称，没有更多帮助，建议删去，或写明怎样填写。',
  'hint.halfWidth': '中文里使用了半角标点，建议改为“{text}”。',
  'hint.capitals': '“{text}”全部用大写字母，不容易读，建议改为小写。',
  'hint.plainWord': '“{word}”是公文用语，建议改为“{plain}”。',
  'hint.needlessWord': '“{word}”是公文用语，去掉后意思不变，建议删去。',
  'hint.doubleNegation': '“{text}”用了双重否定，需要想一想才能明白，建议改为肯定的说法。',
  'hint.englishMissing': '其他字段有英文名称，“{label}”没有，建议补上。',
  'hint.headingLevel': '小标题前面没有同一节的大标题，读屏软件的用户会以为漏了内容，建议改为大标题。',
  'hint.manyRadios': '有{count}个选项，超过{limit}个时全部列出不便查找，建议改为下拉选择。',
  'hint.sourceKnows': '来源“{source}”已经有“{field}”，建议设置预填，申请人就不用再填。',
  'hint.purposeMissing': '“{field}”是敏感个人信息，建议在填写说明里写明用来做什么。',
  'hint.exampleMissing': '必须上传“{field}”，但没有说明要什么样的文件，建议写明要求或给出样例。',
} satisfies Record<HintCode, Message>
