import type { LibraryDocument } from './library-document.ts'
import { caseRows, facts, heading, signatures, table, title, when } from './parts.ts'

/** 送达回证: what was delivered to whom, where, when and how, and what happened when it was not taken. */
export const deliveryReceipt: LibraryDocument = {
  name: { 'zh-CN': '送达回证', en: 'Receipt of delivery' },
  issuedOn: 'deliver',
  series: '送',
  copies: 1,
  blocks: [
    title('送达回证'),
    facts(
      ...caseRows,
      ['受送达人', '${delivery.recipient}'],
      ['送达方式', '${delivery.way}'],
      ['送达地点', '${delivery.place}'],
      ['送达时间', '${delivery.deliveredAt}'],
      ['收到时间', '${delivery.receivedAt}'],
      ['送达人', '${delivery.by}'],
    ),
    heading('送达文书'),
    table('delivery.documents', ['文书名称', '${item.name}', 7], ['文号', '${item.number}', 5]),
    when(
      'delivery.proxy != null',
      heading('代收'),
      facts(
        ['代收人', '${delivery.proxy.name}'],
        ['证件号码', '${delivery.proxy.documentNumber}'],
        ['与受送达人关系', '${delivery.proxy.relation}'],
        ['代收原因', '${delivery.proxy.reason}'],
      ),
    ),
    when(
      'delivery.refusal != null',
      heading('拒收'),
      facts(['拒收事由', '${delivery.refusal.reason}'], ['见证人', '${delivery.refusal.witnesses}']),
      signatures('见证人（签字）', '见证人（签字）'),
    ),
    when('delivery.post != null', facts(['邮件号码', '${delivery.post}'])),
    when('delivery.announcement != null', facts(['公告载体和期限', '${delivery.announcement}'])),
    when('delivery.confirmedAt != null', facts(['电子签收', '${delivery.confirmedAt}'])),
    when('delivery.note != null', facts(['备注', '${delivery.note}'])),
    signatures('受送达人（签字或者盖章）', '送达人（签字）'),
  ],
}
