import type { DocumentInput } from '@yibiao/schemas'
import type { LibraryDocument } from './library-document.ts'
import { caseRows, facts, indented, remedies, salutation, title, when } from './parts.ts'

export const grantDecision: LibraryDocument = {
  name: { 'zh-CN': '准予行政许可决定书', en: 'Decision to grant' },
  issuedOn: 'grant',
  series: '许',
  letterhead: true,
  copies: 2,
  blocks: [
    title('准予行政许可决定书'),
    salutation,
    indented(
      '您（单位）于${case.receivedOn}提出的“${item.name}”申请，本机关于${case.acceptedOn}受理。经审查，您（单位）提交的申请材料齐全，申请符合法定条件、标准。',
    ),
    when(
      'guide.legalBasis != null',
      indented(
        '根据《中华人民共和国行政许可法》第三十八条第一款以及${guide.legalBasis}的规定，决定准予行政许可。',
      ),
    ),
    // An item whose guide names no basis is no licence.
    when('guide.legalBasis = null', indented('现决定准予您（单位）的申请。')),
    when('decision.content != null', indented('准予内容：${decision.content}')),
    when('decision.validFrom != null', indented('有效期自${decision.validFrom}起。')),
    when('decision.validThrough != null', indented('有效期至${decision.validThrough}。')),
    indented('请在准予的条件、范围和期限内从事活动，并接受监督检查。'),
    facts(...caseRows),
  ],
}

export const denialDecision: LibraryDocument = {
  name: { 'zh-CN': '不予行政许可决定书', en: 'Decision to deny' },
  issuedOn: 'deny',
  series: '不许',
  letterhead: true,
  copies: 2,
  blocks: [
    title('不予行政许可决定书'),
    salutation,
    indented(
      '您（单位）于${case.receivedOn}提出的“${item.name}”申请，本机关于${case.acceptedOn}受理。经审查，申请不符合法定条件、标准，决定不予行政许可。',
    ),
    indented('事实和理由：${decision.reason}'),
    indented('法律依据：${decision.legalBasis}'),
    indented('${decision.remedies}'),
    facts(...caseRows),
  ],
}

/** What the officer adds to a decision that takes an earlier one away. */
const grounds: readonly DocumentInput[] = [
  {
    key: 'subject',
    label: { 'zh-CN': '原许可决定或者证照编号', en: 'Number of the earlier decision or licence' },
    type: 'text',
  },
  { key: 'facts', label: { 'zh-CN': '事实', en: 'Facts' }, type: 'longText' },
  { key: 'reason', label: { 'zh-CN': '理由', en: 'Reason' }, type: 'longText' },
  { key: 'legalBasis', label: { 'zh-CN': '法律依据', en: 'Legal basis' }, type: 'text' },
]

/** 撤回: the law or the circumstances changed (第八条). */
export const rescissionDecision = takingAway('撤回行政许可决定书', 'Decision to rescind', '撤回', '撤回')
/** 撤销: it should not have been granted (第六十九条). */
export const revocationDecision = takingAway('撤销行政许可决定书', 'Decision to revoke', '撤销', '撤销')
/** 注销: it ended (第七十条). */
export const deregistrationDecision = takingAway('注销行政许可决定书', 'Decision to deregister', '注', '注销')

function takingAway(zh: string, en: string, series: string, act: string): LibraryDocument {
  return {
    name: { 'zh-CN': zh, en },
    issuedOn: 'officer',
    series,
    letterhead: true,
    copies: 2,
    inputs: [...grounds],
    blocks: [
      title(zh),
      salutation,
      indented(`本机关准予您（单位）的“\${item.name}”（\${input.subject}），经查明：\${input.facts}`),
      indented('理由：${input.reason}'),
      indented(`根据\${input.legalBasis}的规定，决定${act}上述行政许可。`),
      indented('您（单位）享有陈述、申辩的权利。'),
      remedies,
      facts(...caseRows),
    ],
  }
}

export const terminationNotice: LibraryDocument = {
  name: { 'zh-CN': '终止办理通知书', en: 'Notice of termination' },
  issuedOn: 'terminate',
  series: '终',
  copies: 2,
  blocks: [
    title('终止办理通知书'),
    salutation,
    indented('您（单位）的“${item.name}”申请，因下列理由，本机关决定终止办理。'),
    indented('理由：${termination.reason}'),
    indented('依据：${guide.legalBasis}'),
    indented('您（单位）可以在具备条件后重新申请。'),
    remedies,
    facts(...caseRows, ['终止日期', '${termination.on}']),
  ],
}
