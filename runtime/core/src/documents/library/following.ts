import type { LibraryDocument } from './library-document.ts'
import { caseRows, contactRows, facts, indented, remedies, salutation, title } from './parts.ts'

/** 责令限期整改: what the check found, what to put right, and until when. */
export const orderRectification: LibraryDocument = {
  name: { 'zh-CN': '责令限期整改通知书', en: 'Order to put right' },
  issuedOn: 'orderRectification',
  series: '责改',
  copies: 2,
  blocks: [
    title('责令限期整改通知书'),
    salutation,
    indented(
      '本机关准予您（单位）的“${item.name}”后，于${rectification.checkedOn}进行核查，发现：${rectification.findings}',
    ),
    {
      type: 'list',
      items: 'rectification.inspectors',
      text: '核查人员：${item.name}（执法证号${item.certificate}）',
      isOrdered: false,
    },
    indented(
      '现责令您（单位）于${rectification.dueOn}前完成下列整改，并报告整改情况：${rectification.requirements}',
    ),
    indented('逾期未整改，或者整改后仍不符合要求的，本机关将依法处理，直至撤销准予决定。'),
    facts(...caseRows, ...contactRows),
  ],
}

/** 撤销 (行政许可法 第六十九条), issued by the act itself. */
export const revoke = ending('revoke', {
  name: { 'zh-CN': '撤销行政许可决定书', en: 'Decision to revoke' },
  series: '撤许',
  opening:
    '本机关于${case.decidedOn}准予您（单位）的“${item.name}”。经核查和审查，现决定撤销，相应证照自本决定作出之日起失效。',
})

/** 注销 (第七十条), issued by the act itself. */
export const cancel = ending('cancel', {
  name: { 'zh-CN': '注销行政许可决定书', en: 'Decision to deregister' },
  series: '注',
  opening: '本机关于${case.decidedOn}准予您（单位）的“${item.name}”，现决定注销，相应证照同时失效。',
})

function ending(
  act: 'revoke' | 'cancel',
  {
    name,
    series,
    opening,
  }: {
    readonly name: { readonly 'zh-CN': string; readonly en: string }
    readonly series: string
    readonly opening: string
  },
): LibraryDocument {
  return {
    name,
    issuedOn: act,
    series,
    letterhead: true,
    copies: 2,
    blocks: [
      title(name['zh-CN']),
      salutation,
      indented(opening),
      indented('事实和理由：${grantEnd.reason}'),
      indented('法律依据：${grantEnd.legalBasis}'),
      // Who revokes says how to appeal; 注销 has no words of its own.
      act === 'revoke' ? indented('${grantEnd.remedies}') : remedies,
      facts(...caseRows),
    ],
  }
}
