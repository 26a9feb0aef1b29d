import type { LibraryDocument } from './library-document.ts'
import {
  caseRows,
  contactRows,
  facts,
  heading,
  indented,
  salutation,
  signatures,
  table,
  title,
  when,
} from './parts.ts'

export const specialProcedureNotice: LibraryDocument = {
  name: { 'zh-CN': '特别程序告知书', en: 'Notice of special procedure' },
  issuedOn: 'startSpecialProcedure',
  series: '特',
  copies: 2,
  blocks: [
    title('特别程序告知书'),
    salutation,
    indented(
      '您（单位）的“${item.name}”申请，办理中依法需要进行${specialProcedure.name}，自${specialProcedure.startedOn}开始，所需时间为${specialProcedure.limitText}。',
    ),
    indented('理由：${specialProcedure.reason}'),
    when('specialProcedure.legalBasis != null', indented('依据：${specialProcedure.legalBasis}')),
    when(
      'specialProcedure.countsAgainstLimit = false',
      indented('根据《中华人民共和国行政许可法》第四十五条的规定，上述所需时间不计入办理期限。'),
    ),
    facts(
      ...caseRows,
      ['程序种类', '${specialProcedure.name}'],
      ['开始日期', '${specialProcedure.startedOn}'],
      ['所需时间', '${specialProcedure.limitText}'],
      ['联系人', '${specialProcedure.by}'],
      ...contactRows,
    ),
  ],
}

/** 延期通知书 (行政许可法 第四十二条). */
export const extensionNotice: LibraryDocument = {
  name: { 'zh-CN': '延长办理期限通知书', en: 'Notice of extension' },
  issuedOn: 'extend',
  series: '延',
  copies: 2,
  blocks: [
    title('延长办理期限通知书'),
    salutation,
    indented(
      '您（单位）的“${item.name}”申请，原应于${extension.dueBefore}前作出决定。根据《中华人民共和国行政许可法》第四十二条的规定，经本机关负责人批准，延长${extension.days}个工作日，将于${extension.dueOn}前作出决定。',
    ),
    indented('延长的理由：${extension.reason}'),
    facts(
      ...caseRows,
      ['原期限', '${extension.dueBefore}'],
      ['延长天数', '${extension.days}'],
      ['新期限', '${extension.dueOn}'],
      ['批准人', '${extension.approvedBy}'],
      ...contactRows,
    ),
  ],
}

/** 听证告知书: the right, and five days to ask for it (行政许可法 第四十七条). */
export const hearingRightsNotice: LibraryDocument = {
  name: { 'zh-CN': '听证告知书', en: 'Notice of the right to a hearing' },
  issuedOn: 'officer',
  series: '听告',
  copies: 2,
  inputs: [
    {
      key: 'matter',
      label: { 'zh-CN': '拟作出的决定及其影响', en: 'Intended decision and whom it concerns' },
      type: 'longText',
    },
    { key: 'place', label: { 'zh-CN': '提出申请的地点', en: 'Where to apply' }, type: 'text' },
    { key: 'contact', label: { 'zh-CN': '联系人', en: 'Contact' }, type: 'text' },
  ],
  blocks: [
    title('听证告知书'),
    salutation,
    indented('您（单位）的“${item.name}”申请，${input.matter}'),
    indented(
      '根据《中华人民共和国行政许可法》第四十七条的规定，申请人、利害关系人享有要求听证的权利。要求听证的，应当在被告知听证权利之日起五日内向本机关提出申请；逾期未提出的，视为放弃。申请人、利害关系人不承担组织听证的费用。',
    ),
    facts(...caseRows, ['提出地点', '${input.place}'], ['联系人', '${input.contact}'], ...contactRows),
  ],
}

/** 听证通知书: seven days before (行政许可法 第四十八条). */
export const hearingNotice: LibraryDocument = {
  name: { 'zh-CN': '听证通知书', en: 'Notice of hearing' },
  issuedOn: 'officer',
  series: '听',
  copies: 2,
  inputs: [
    { key: 'heldOn', label: { 'zh-CN': '听证日期', en: 'Day of the hearing' }, type: 'date' },
    { key: 'time', label: { 'zh-CN': '开始时间', en: 'Time' }, type: 'text' },
    { key: 'place', label: { 'zh-CN': '听证地点', en: 'Place' }, type: 'text' },
    { key: 'host', label: { 'zh-CN': '主持人', en: 'Chair' }, type: 'text' },
    { key: 'matter', label: { 'zh-CN': '听证事项', en: 'Matter' }, type: 'longText' },
  ],
  blocks: [
    title('听证通知书'),
    salutation,
    indented(
      '根据《中华人民共和国行政许可法》第四十八条的规定，本机关决定就“${item.name}”申请举行听证，现于举行听证的七日前通知您（单位）。',
    ),
    facts(
      ...caseRows,
      ['听证事项', '${input.matter}'],
      ['听证时间', '${input.heldOn}${input.time}'],
      ['听证地点', '${input.place}'],
      ['听证主持人', '${input.host}'],
      ...contactRows,
    ),
    indented(
      '您（单位）可以亲自参加听证，也可以委托一至二人代理；认为主持人与本事项有直接利害关系的，有权申请回避；有权提出证据，并进行申辩和质证。无正当理由不参加的，视为放弃听证权利。',
    ),
  ],
}

/** 现场核查记录: two inspectors at least, each with the number of the enforcement certificate. */
export const inspectionRecord: LibraryDocument = {
  name: { 'zh-CN': '现场核查记录', en: 'Record of inspection' },
  issuedOn: 'officer',
  series: '核',
  inputs: [
    { key: 'inspectedOn', label: { 'zh-CN': '核查日期', en: 'Day of the inspection' }, type: 'date' },
    { key: 'time', label: { 'zh-CN': '核查时间', en: 'Time' }, type: 'text' },
    { key: 'place', label: { 'zh-CN': '核查地点', en: 'Place' }, type: 'text' },
    {
      key: 'inspectors',
      label: { 'zh-CN': '核查人', en: 'Inspectors' },
      type: 'rows',
      fewest: 2,
      columns: [
        { key: 'name', label: { 'zh-CN': '姓名', en: 'Name' } },
        { key: 'certificate', label: { 'zh-CN': '执法证号', en: 'Enforcement certificate' } },
      ],
    },
    {
      key: 'points',
      label: { 'zh-CN': '核查项', en: 'Points' },
      type: 'rows',
      columns: [
        { key: 'point', label: { 'zh-CN': '核查内容', en: 'Point' } },
        { key: 'verdict', label: { 'zh-CN': '结论', en: 'Verdict' } },
        { key: 'note', label: { 'zh-CN': '说明', en: 'Note' } },
      ],
    },
    {
      key: 'opinion',
      label: { 'zh-CN': '整改意见或者核查结论', en: 'Rectifications or conclusion' },
      type: 'longText',
    },
  ],
  blocks: [
    title('现场核查记录'),
    facts(...caseRows, ['核查时间', '${input.inspectedOn}${input.time}'], ['核查地点', '${input.place}']),
    table('input.inspectors', ['核查人', '${item.name}', 5], ['执法证号', '${item.certificate}', 7]),
    heading('核查情况'),
    table(
      'input.points',
      ['核查内容', '${item.point}', 6],
      ['结论', '${item.verdict}', 2],
      ['说明', '${item.note}', 4],
    ),
    heading('整改意见'),
    indented('${input.opinion}'),
    signatures('核查人（签字）', '核查人（签字）', '被核查人（签字）'),
  ],
}

export const rectificationNotice: LibraryDocument = {
  name: { 'zh-CN': '整改通知单', en: 'Notice of rectification' },
  issuedOn: 'officer',
  series: '改',
  copies: 2,
  inputs: [
    { key: 'inspectedOn', label: { 'zh-CN': '核查日期', en: 'Day of the inspection' }, type: 'date' },
    {
      key: 'findings',
      label: { 'zh-CN': '不符合项', en: 'Findings' },
      type: 'rows',
      columns: [
        { key: 'finding', label: { 'zh-CN': '不符合项', en: 'Finding' } },
        { key: 'requirement', label: { 'zh-CN': '整改要求', en: 'What to do' } },
      ],
    },
    { key: 'dueOn', label: { 'zh-CN': '整改期限', en: 'Until' }, type: 'date' },
    { key: 'recheck', label: { 'zh-CN': '复查安排', en: 'Recheck' }, type: 'text' },
  ],
  blocks: [
    title('整改通知单'),
    salutation,
    indented(
      '本机关于${input.inspectedOn}对您（单位）申请的“${item.name}”进行核查，下列事项不符合要求，请予整改：',
    ),
    table('input.findings', ['不符合项', '${item.finding}', 6], ['整改要求', '${item.requirement}', 6]),
    indented('请于${input.dueOn}前完成整改。复查：${input.recheck}'),
    facts(...caseRows, ['整改期限', '${input.dueOn}'], ...contactRows),
    signatures('被核查人（签字）'),
  ],
}

export const paymentNotice: LibraryDocument = {
  name: { 'zh-CN': '缴费通知书', en: 'Notice of payment' },
  issuedOn: 'officer',
  series: '缴',
  copies: 2,
  inputs: [
    {
      key: 'charges',
      label: { 'zh-CN': '收费项目', en: 'Charges' },
      type: 'rows',
      columns: [
        { key: 'name', label: { 'zh-CN': '项目', en: 'Charge' } },
        { key: 'standard', label: { 'zh-CN': '标准', en: 'Standard' } },
        { key: 'amount', label: { 'zh-CN': '金额（元）', en: 'Amount (yuan)' } },
      ],
    },
    { key: 'total', label: { 'zh-CN': '应缴总额（元）', en: 'Total (yuan)' }, type: 'number' },
    { key: 'basis', label: { 'zh-CN': '收费依据', en: 'Basis' }, type: 'text' },
    { key: 'code', label: { 'zh-CN': '缴款码', en: 'Payment code' }, type: 'text' },
    { key: 'dueOn', label: { 'zh-CN': '缴款期限', en: 'Until' }, type: 'date' },
  ],
  blocks: [
    title('缴费通知书'),
    salutation,
    indented('您（单位）的“${item.name}”申请需要缴纳下列费用，请于${input.dueOn}前凭缴款码缴纳。'),
    table(
      'input.charges',
      ['收费项目', '${item.name}', 5],
      ['收费标准', '${item.standard}', 4],
      ['金额（元）', '${item.amount}', 3],
    ),
    facts(
      ...caseRows,
      ['应缴总额', '${input.total}元'],
      ['收费依据', '${input.basis}'],
      ['缴款码', '${input.code}'],
      ['缴款期限', '${input.dueOn}'],
      ...contactRows,
    ),
  ],
}
