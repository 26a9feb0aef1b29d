import type { LibraryDocument } from './library-document.ts'
import {
  caseRows,
  complaint,
  contactRows,
  facts,
  indented,
  remedies,
  salutation,
  table,
  title,
  when,
} from './parts.ts'

/** 补正告知书, in practice also 补办件通知单. */
export const correctionNotice: LibraryDocument = {
  name: { 'zh-CN': '补正告知书', en: 'Request for correction' },
  issuedOn: 'requestCorrection',
  series: '补',
  copies: 2,
  blocks: [
    title('补正告知书'),
    salutation,
    indented(
      '您（单位）于${case.receivedOn}提出的“${item.name}”申请，经审查，申请材料不齐全或者不符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，现一次性告知需要补正的全部内容：',
    ),
    table('correction.items', ['需要补正的内容', '${item.name}', 4], ['原因和要求', '${item.reason}', 8]),
    indented('请于${correction.dueOn}前补正。${correction.lapseText}'),
    facts(
      ...caseRows,
      ['申请时间', '${case.submittedOn}'],
      ['审核意见', '${correction.opinion}'],
      ['补正期限', '${correction.dueOn}'],
      ['告知日期', '${correction.requestedOn}'],
      ...contactRows,
    ),
  ],
}

/** 补办件重新启动通知单: what was asked for came in, and the limits run again. */
export const restartNotice: LibraryDocument = {
  name: { 'zh-CN': '补办件重新启动通知单', en: 'Notice of resumption after correction' },
  issuedOn: 'accept',
  issuedWhen: 'resubmission != null',
  series: '重',
  blocks: [
    title('补办件重新启动通知单'),
    salutation,
    indented(
      '您（单位）的“${item.name}”申请，已于${resubmission.on}按照补正告知书补齐材料。本机关自${case.acceptedOn}起重新启动办理。',
    ),
    facts(
      ...caseRows,
      ['补件时间', '${resubmission.at}'],
      ['受理日期', '${case.acceptedOn}'],
      ['新的承诺结束时间', '${case.promisedDueOn}'],
      ...contactRows,
    ),
  ],
}

export const refusalNotice: LibraryDocument = {
  name: { 'zh-CN': '不予受理通知书', en: 'Notice of refused acceptance' },
  issuedOn: 'refuseAcceptance',
  series: '不受',
  copies: 2,
  blocks: [
    title('不予受理通知书'),
    salutation,
    indented(
      '您（单位）于${case.receivedOn}提出的“${item.name}”申请，经审查，${refusal.ground}。根据《中华人民共和国行政许可法》第三十二条的规定，决定不予受理。',
    ),
    indented('理由：${refusal.reason}'),
    when(
      'refusal.competentAuthority != null',
      indented('请您（单位）向${refusal.competentAuthority}提出申请。'),
    ),
    complaint,
    remedies,
    facts(...caseRows, ...contactRows),
  ],
}

/** 退件通知单: nothing was corrected in time, and the item says that the papers go back. */
export const returnNotice: LibraryDocument = {
  name: { 'zh-CN': '退件通知单', en: 'Notice of return' },
  issuedOn: 'lapse',
  issuedWhen: 'lapse.onLapse = "returned"',
  series: '退',
  blocks: [
    title('退件通知单'),
    salutation,
    indented(
      '您（单位）的“${item.name}”申请，本机关于${correction.requestedOn}告知补正，补正期限至${correction.dueOn}。您（单位）逾期未补正，现将申请材料予以退回。',
    ),
    indented('退件原因：${lapse.reason}'),
    indented('您（单位）可以在材料齐全后重新申请。'),
    complaint,
    remedies,
    facts(...caseRows, ['退件日期', '${lapse.on}'], ...contactRows),
  ],
}

export const lapseNotice: LibraryDocument = {
  name: { 'zh-CN': '视同撤回申请通知书', en: 'Notice of lapse' },
  issuedOn: 'lapse',
  issuedWhen: 'lapse.onLapse = "withdrawn"',
  series: '撤',
  blocks: [
    title('视同撤回申请通知书'),
    salutation,
    when(
      'lapse.of = "correction"',
      indented(
        '您（单位）的“${item.name}”申请，本机关于${correction.requestedOn}告知补正，补正期限至${correction.dueOn}。您（单位）逾期未补正，视同撤回申请。您（单位）可以在材料齐全后重新申请。',
      ),
    ),
    when(
      'lapse.of = "receipt"',
      indented(
        '您（单位）的“${item.name}”申请，应当到窗口递交纸质材料。您（单位）逾期未递交，视同撤回申请。您（单位）可以重新申请。',
      ),
    ),
    complaint,
    facts(...caseRows, ...contactRows),
  ],
}

export const withdrawalNotice: LibraryDocument = {
  name: { 'zh-CN': '撤回申请确认书', en: 'Notice of withdrawal' },
  issuedOn: 'withdraw',
  series: '撤',
  blocks: [
    title('撤回申请确认书'),
    salutation,
    indented('您（单位）撤回“${item.name}”申请的请求已收到，本办件终结。您（单位）可以重新申请。'),
    when('withdrawal.reason != null', indented('撤回理由：${withdrawal.reason}')),
    facts(...caseRows, ...contactRows),
  ],
}
