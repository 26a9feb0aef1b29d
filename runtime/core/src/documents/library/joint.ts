import type { LibraryDocument } from './library-document.ts'
import {
  caseRows,
  contactRows,
  facts,
  heading,
  indented,
  plain,
  signatures,
  slip,
  table,
  title,
  when,
} from './parts.ts'

const letterRows = [
  ['办件编号', '${case.number}'],
  ['事项名称', '${item.name}'],
  ['申请人', '${applicant.name}'],
  ['征求意见单位', '${consultation.department}'],
  ['答复期限', '${consultation.dueOn}'],
] as const

/** 征求意见联系单: with the counterfoil that stays and the slip that comes back. */
export const consultationLetter: LibraryDocument = {
  name: { 'zh-CN': '征求意见联系单', en: 'Letter of consultation' },
  issuedOn: 'step',
  series: '联',
  blocks: [
    title('征求意见联系单'),
    plain('${consultation.department}：'),
    indented('本机关受理了${applicant.name}提出的“${item.name}”申请，现就下列事项征求贵单位意见：'),
    indented('${consultation.question}'),
    indented('请于${consultation.dueOn}前（${consultation.limitText}）提交意见。'),
    when('consultation.isDeemedConsent = true', indented('超期未提交的，视为默认同意。')),
    facts(...letterRows, ['联系电话', '${department.telephone}']),
    slip('存根联', facts(...letterRows), signatures('承办人（签字）')),
    slip(
      '回执联',
      facts(...letterRows),
      plain('□ 无意见　　□ 有意见（请写明具体意见和法律依据）'),
      facts(['具体意见', ' '], ['法律依据', ' ']),
      signatures('答复单位（盖章）', '承办人（签字）'),
    ),
  ],
}

/** 意见回执函: no objection, or what exactly and by which law. */
export const consultationReply: LibraryDocument = {
  name: { 'zh-CN': '意见回执函', en: 'Reply to a consultation' },
  issuedOn: 'answerConsultation',
  series: '复',
  isUnsigned: true,
  blocks: [
    title('意见回执函'),
    plain('${department.name}：'),
    indented(
      '贵单位就${applicant.name}的“${item.name}”申请（办件编号${case.number}）征求意见，经研究，答复如下：',
    ),
    when('consultation.answer.isClear = true', indented('无意见。')),
    when(
      'consultation.answer.isClear = false',
      indented('具体意见：${consultation.answer.opinion}'),
      indented('法律依据：${consultation.answer.legalBasis}'),
    ),
    when(
      'consultation.answer.isClear = true and consultation.answer.opinion != null',
      indented('说明：${consultation.answer.opinion}'),
    ),
    facts(
      ['答复单位', '${consultation.answer.department}'],
      ['经办人', '${consultation.answer.by}'],
      ['答复日期', '${consultation.answer.on}'],
    ),
  ],
}

export const reviewSummary: LibraryDocument = {
  name: { 'zh-CN': '审核情况汇总表', en: 'Summary of reviews' },
  issuedOn: 'officer',
  series: '汇',
  blocks: [
    title('审核情况汇总表'),
    facts(...caseRows, ['受理日期', '${case.acceptedOn}']),
    heading('部门意见'),
    table(
      'consultation.answers',
      ['部门', '${item.department}', 3],
      ['结论', '${item.outcome}', 2],
      ['意见', '${item.opinion}', 5],
      ['日期', '${item.on}', 2],
    ),
    when(
      'count(case.opinions) > 0',
      heading('审查意见'),
      table(
        'case.opinions',
        ['环节', '${item.step}', 3],
        ['经办人', '${item.by}', 2],
        ['结论', '${item.outcome}', 2],
        ['意见', '${item.opinion}', 5],
      ),
    ),
    signatures('汇总人（签字）'),
  ],
}

/** 签收单: who took which documents. */
export const signingSheet: LibraryDocument = {
  name: { 'zh-CN': '签收单', en: 'Signing sheet' },
  issuedOn: 'officer',
  series: '签',
  blocks: [
    title('签收单'),
    facts(...caseRows),
    heading('签收文书'),
    table(
      'case.documents',
      ['文书名称', '${item.name}', 6],
      ['文号', '${item.number}', 4],
      ['签收人', ' ', 2],
    ),
    signatures('签收单位（盖章）', '签收人（签字）'),
  ],
}

/** 联合验收通知: with the slip that the department returns. */
export const jointInspectionNotice: LibraryDocument = {
  name: { 'zh-CN': '联合验收通知', en: 'Notice of joint inspection' },
  issuedOn: 'officer',
  series: '验',
  inputs: [
    {
      key: 'departments',
      label: { 'zh-CN': '参加单位', en: 'Departments' },
      type: 'rows',
      columns: [{ key: 'name', label: { 'zh-CN': '单位', en: 'Department' } }],
    },
    { key: 'heldOn', label: { 'zh-CN': '验收日期', en: 'Day' }, type: 'date' },
    { key: 'time', label: { 'zh-CN': '验收时间', en: 'Time' }, type: 'text' },
    { key: 'place', label: { 'zh-CN': '集合地点', en: 'Place' }, type: 'text' },
    { key: 'contact', label: { 'zh-CN': '联系人', en: 'Contact' }, type: 'text' },
  ],
  blocks: [
    title('联合验收通知'),
    plain('各有关单位：'),
    indented(
      '${applicant.name}申请的“${item.name}”定于${input.heldOn}${input.time}进行联合验收，请派员参加。缺席视为无不同意见。',
    ),
    table('input.departments', ['参加单位', '${item.name}', 12]),
    facts(
      ...caseRows,
      ['集合地点', '${input.place}'],
      ['联系人', '${input.contact}'],
      ['联系电话', '${department.telephone}'],
    ),
    slip(
      '存根联',
      facts(...caseRows, ['验收时间', '${input.heldOn}${input.time}']),
      signatures('承办人（签字）'),
    ),
    slip(
      '回执联',
      facts(...caseRows, ['验收时间', '${input.heldOn}${input.time}']),
      plain('□ 派员参加　　□ 不参加'),
      facts(['参加人员', ' '], ['联系电话', ' ']),
      signatures('回执单位（盖章）'),
    ),
  ],
}

/** 审批前公示: nothing personal of a natural person. */
export const publicNotice: LibraryDocument = {
  name: { 'zh-CN': '审批前公示', en: 'Public notice before the decision' },
  issuedOn: 'officer',
  series: '示',
  inputs: [
    { key: 'content', label: { 'zh-CN': '拟审批的内容', en: 'What is to be decided' }, type: 'longText' },
    { key: 'from', label: { 'zh-CN': '公示开始日期', en: 'From' }, type: 'date' },
    { key: 'through', label: { 'zh-CN': '公示结束日期', en: 'Through' }, type: 'date' },
    { key: 'address', label: { 'zh-CN': '意见反馈地址', en: 'Where to object' }, type: 'text' },
  ],
  blocks: [
    title('关于“${item.name}”的公示'),
    indented('${applicant.publicName}申请的“${item.name}”已经受理，本机关拟作出审批决定，现予公示。'),
    indented('拟审批的内容：${input.content}'),
    indented(
      '公示期自${input.from}至${input.through}。公示期内有异议的，请向本机关书面反映，写明理由并留下联系方式。',
    ),
    facts(['办件编号', '${case.number}'], ['意见反馈地址', '${input.address}'], ...contactRows),
  ],
}
