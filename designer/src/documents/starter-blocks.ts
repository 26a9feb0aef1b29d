import type { DocumentBlock, DocumentTemplateDefinition } from '@yibiao/schemas'

type Kind = DocumentTemplateDefinition['kind']

const salutation: DocumentBlock = { type: 'paragraph', text: '${applicant.name}:' }
const caseFacts: DocumentBlock = {
  type: 'facts',
  rows: [
    { label: '办件编号', value: '${case.number}' },
    { label: '事项名称', value: '${item.name}' },
    { label: '申请人', value: '${applicant.name}' },
  ],
}
const remedies =
  '如对本决定不服，可以自收到本文书之日起六十日内依法申请行政复议，或者在六个月内依法向人民法院提起行政诉讼。'

/**
 * The usual text of each kind of document: every element the Administrative Licensing Law and practice ask for.
 * Documents are issued in Chinese whatever language the designer is used in.
 */
export const starterBlocks: Readonly<Record<Kind, readonly DocumentBlock[]>> = {
  receipt: [
    salutation,
    indented('您（单位）提交的“${item.name}”申请已收到。本凭证不是受理凭证，本机关将依法审查是否受理。'),
    {
      type: 'facts',
      rows: [
        ...rowsOf(caseFacts),
        { label: '收件日期', value: '${case.submittedOn}' },
        { label: '查询密码', value: '${case.queryPassword}' },
      ],
    },
    received(),
  ],
  applicationForm: [{ type: 'answers' }],
  acceptanceNotice: [
    salutation,
    indented(
      '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，申请材料齐全、符合法定形式，决定予以受理，将于 ${case.promisedDueOn} 前办结（依法不计入办理期限的时间除外）。',
    ),
    {
      type: 'facts',
      rows: [
        ...rowsOf(caseFacts),
        { label: '受理日期', value: '${case.acceptedOn}' },
        { label: '查询密码', value: '${case.queryPassword}' },
        { label: '经办人', value: '${officer.name}' },
        { label: '联系电话', value: '${department.telephone}' },
        { label: '监督电话', value: '${department.supervisionTelephone}' },
      ],
    },
    received(),
  ],
  correctionNotice: [
    salutation,
    indented('您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，需要补正下列内容，现一次性告知：'),
    {
      type: 'table',
      items: 'correction.items',
      columns: [
        { label: '需要补正的内容', value: '${item.name}', width: 4 },
        { label: '原因和要求', value: '${item.reason}', width: 8 },
      ],
    },
    indented('请于 ${correction.dueOn} 前补正。'),
    { type: 'facts', rows: [...rowsOf(caseFacts), { label: '联系电话', value: '${department.telephone}' }] },
  ],
  refusalNotice: [
    salutation,
    indented(
      '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，决定不予受理。理由：${refusal.reason}',
    ),
    {
      type: 'condition',
      when: 'refusal.competentAuthority != null',
      blocks: [indented('该事项请向 ${refusal.competentAuthority} 申请。')],
    },
    indented(remedies),
    caseFacts,
  ],
  withdrawalNotice: [
    salutation,
    indented('您（单位）撤回“${item.name}”申请的请求已收到，本办件终结。您（单位）可以随时重新申请。'),
    caseFacts,
  ],
  lapseNotice: [
    salutation,
    indented(
      '本机关于 ${correction.requestedOn} 告知您（单位）补正“${item.name}”申请，期限为 ${correction.dueOn}。您（单位）逾期未补正，本次申请终结。您（单位）可以随时重新申请。',
    ),
    caseFacts,
  ],
  specialProcedureNotice: [
    salutation,
    indented(
      '您（单位）的“${item.name}”申请，办理中需要进行${specialProcedure.name}，自 ${specialProcedure.startedOn} 开始，所需时间为 ${specialProcedure.days} 日。理由：${specialProcedure.reason}',
    ),
    {
      type: 'condition',
      when: 'specialProcedure.countsAgainstLimit = false',
      blocks: [indented('依照《中华人民共和国行政许可法》第四十五条，上述时间不计入办理期限。')],
    },
    {
      type: 'condition',
      when: 'specialProcedure.legalBasis != null',
      blocks: [indented('依据：${specialProcedure.legalBasis}')],
    },
    {
      type: 'facts',
      rows: [
        ...rowsOf(caseFacts),
        { label: '经办人', value: '${officer.name}' },
        { label: '联系电话', value: '${department.telephone}' },
      ],
    },
  ],
  extensionNotice: [
    salutation,
    indented(
      '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，原应于 ${extension.dueBefore} 前作出决定。依照《中华人民共和国行政许可法》第四十二条，经本机关负责人批准，延长 ${extension.days} 日，将于 ${extension.dueOn} 前作出决定。延长的理由：${extension.reason}',
    ),
    {
      type: 'facts',
      rows: [
        ...rowsOf(caseFacts),
        { label: '批准人', value: '${extension.approvedBy}' },
        { label: '联系电话', value: '${department.telephone}' },
      ],
    },
  ],
  grantDecision: [
    salutation,
    indented(
      '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，本机关于 ${case.acceptedOn} 受理。经审查，申请符合规定的条件，决定准予。',
    ),
    {
      type: 'condition',
      when: 'decision.content != null',
      blocks: [indented('准予内容：${decision.content}')],
    },
    {
      type: 'condition',
      when: 'decision.validThrough != null',
      blocks: [indented('有效期至 ${decision.validThrough}。')],
    },
    caseFacts,
  ],
  denialDecision: [
    salutation,
    indented(
      '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，本机关于 ${case.acceptedOn} 受理。经审查，决定不予许可。',
    ),
    indented('理由：${decision.reason}'),
    indented('法律依据：${decision.legalBasis}'),
    indented('${decision.remedies}'),
    caseFacts,
  ],
  consultationLetter: [
    indented(
      '${applicant.name}申请办理“${item.name}”（办件编号 ${case.number}），现征求贵单位意见，请在期限内答复。',
    ),
  ],
  deliveryReceipt: [
    {
      type: 'facts',
      rows: [...rowsOf(caseFacts), { label: '送达日期', value: '${document.issuedOn}' }],
    },
  ],
  deemedAcceptanceNotice: [
    salutation,
    indented(
      '您（单位）于 ${case.receivedOn} 提出的“${item.name}”申请，因逾期未告知需要补正的内容，自收到申请材料之日起即为受理。',
    ),
    caseFacts,
  ],
  other: [salutation, caseFacts],
}

function indented(text: string): DocumentBlock {
  return { type: 'paragraph', text, isIndented: true }
}

function rowsOf(block: DocumentBlock): Extract<DocumentBlock, { type: 'facts' }>['rows'] {
  return block.type === 'facts' ? block.rows : []
}

function received(): DocumentBlock {
  return {
    type: 'condition',
    when: 'count(materials.received) > 0',
    blocks: [
      { type: 'heading', text: '已收材料' },
      {
        type: 'table',
        items: 'materials.received',
        columns: [
          { label: '材料名称', value: '${item.name}', width: 7 },
          { label: '收取方式', value: '${item.way}', width: 3 },
          { label: '数量', value: '${item.count}', width: 2 },
        ],
      },
    ],
  }
}
