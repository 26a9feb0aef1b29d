import type { LibraryDocument } from './library-document.ts'
import {
  caseRows,
  contactRows,
  facts,
  heading,
  indented,
  list,
  missingMaterials,
  receivedMaterials,
  salutation,
  signatures,
  table,
  title,
  when,
} from './parts.ts'

/** 收件凭证, also called 接件单: it says itself that it is no acceptance. */
export const receipt: LibraryDocument = {
  name: { 'zh-CN': '收件凭证', en: 'Receipt of application' },
  issuedOn: 'submit',
  series: '收',
  blocks: [
    title('收件凭证'),
    salutation,
    indented(
      '您（单位）提交的“${item.name}”申请材料已收到。本凭证非受理凭证，本机关将依法审查后告知是否受理。',
    ),
    facts(
      ...caseRows,
      ['收件时间', '${receipt.receivedAt}'],
      ['收件人', '${receipt.by}'],
      ['查询密码', '${case.queryPassword}'],
      ...contactRows,
    ),
    ...receivedMaterials,
  ],
}

/** 一次性告知单: at the counter, before anything is handed in, or during the case. */
export const oneTimeNotice: LibraryDocument = {
  name: { 'zh-CN': '一次性告知单', en: 'One-time notice of requirements' },
  issuedOn: 'officer',
  series: '告',
  copies: 2,
  blocks: [
    title('一次性告知单'),
    salutation,
    indented('您（单位）咨询“${item.name}”事项的办理要求，现一次性告知如下：'),
    heading('一、办理流程'),
    indented('${guide.procedure}'),
    indented('${guide.limitText}'),
    heading('二、特殊环节及时限'),
    { type: 'list', items: 'guide.specialProcedures', text: '${item}', isOrdered: true, empty: '无。' },
    heading('三、收费依据及标准'),
    { type: 'list', items: 'guide.charges', text: '${item}', isOrdered: true, empty: '不收费。' },
    heading('四、申请材料'),
    table(
      'guide.materials',
      ['材料名称', '${item.name}', 7],
      ['要求', '${item.form}', 3],
      ['是否具备', '${item.state}', 2],
    ),
    facts(...contactRows),
    signatures('告知人（签字）', '申请人（签字）'),
  ],
}

export const acceptanceNotice: LibraryDocument = {
  name: { 'zh-CN': '受理通知书', en: 'Notice of acceptance' },
  issuedOn: 'accept',
  series: '受',
  copies: 2,
  blocks: [
    title('受理通知书'),
    salutation,
    indented(
      '您（单位）于${case.receivedOn}提出的“${item.name}”申请，申请材料齐全、符合法定形式，根据《中华人民共和国行政许可法》第三十二条的规定，决定予以受理。',
    ),
    indented(
      '本机关将于${case.promisedDueOn}前办结（${guide.limitText}）。办结后，请凭本通知书取件；需要缴费的，凭本通知书缴费。',
    ),
    facts(
      ...caseRows,
      ['审批服务类型', '${guide.caseType}'],
      ['受理日期', '${case.acceptedOn}'],
      ['承诺办结日期', '${case.promisedDueOn}'],
      ['查询密码', '${case.queryPassword}'],
      ['办理地址', '${department.address}'],
      ['窗口电话', '${department.telephone}'],
      ['监督电话', '${department.supervisionTelephone}'],
    ),
    when('applicant.mobilePhone != null', facts(['短信通知电话', '${applicant.mobilePhone}'])),
    ...receivedMaterials,
    ...missingMaterials,
    indented('申请人对所提交材料的真实性、合法性负责。'),
    signatures('经办人（签字）', '申请人（签字）'),
  ],
}

export const deemedAcceptanceNotice: LibraryDocument = {
  name: { 'zh-CN': '视为受理通知书', en: 'Notice of deemed acceptance' },
  issuedOn: 'deemAccepted',
  series: '受',
  copies: 2,
  blocks: [
    title('视为受理通知书'),
    salutation,
    indented(
      '您（单位）于${case.receivedOn}提出的“${item.name}”申请，本机关未在五个工作日内一次性告知需要补正的内容。根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，自收到申请材料之日起即为受理。',
    ),
    facts(
      ...caseRows,
      ['受理日期', '${case.acceptedOn}'],
      ['承诺办结日期', '${case.promisedDueOn}'],
      ...contactRows,
    ),
  ],
}

/** 容缺受理通知书: the clock runs on; what is missing comes before the result is handed out. */
export const deferralNotice: LibraryDocument = {
  name: { 'zh-CN': '容缺受理通知书', en: 'Notice of acceptance with deferred materials' },
  issuedOn: 'accept',
  issuedWhen: 'count(materials.deferred) > 0',
  series: '容',
  copies: 2,
  blocks: [
    title('容缺受理通知书'),
    salutation,
    indented(
      '您（单位）的“${item.name}”申请，主要申请材料齐全、符合法定形式，次要材料欠缺。经您（单位）承诺，本机关先予受理，并同步审查。请在下列时限内补交欠缺的材料：',
    ),
    table(
      'materials.deferred',
      ['欠缺材料', '${item.name}', 5],
      ['形式', '${item.form}', 4],
      ['补交时限', '${item.dueOn}', 3],
    ),
    indented(
      '超期处理：未在时限内补交的，本机关不予出具办理结果，终止办理本次申请，并将未履行承诺的情况记入信用记录。',
    ),
    facts(...caseRows, ['受理日期', '${case.acceptedOn}'], ...contactRows),
    indented('本通知书一式二份，申请人、受理机关各执一份。'),
    signatures('申请人（签字）', '经办人（签字）'),
  ],
}

/** 告知承诺书, after 国办发〔2020〕42号: what the authority tells, and seven promises. */
export const commitment: LibraryDocument = {
  name: { 'zh-CN': '告知承诺书', en: 'Notice and commitment' },
  issuedOn: 'submit',
  issuedWhen: 'count(materials.promised) > 0',
  series: '承',
  copies: 2,
  blocks: [
    title('告知承诺书'),
    facts(...caseRows),
    heading('一、行政机关告知'),
    indented('（一）设定依据：${guide.legalBasis}'),
    indented('（二）办理条件：${guide.conditions}'),
    indented('（三）可以承诺方式办理的材料：'),
    list('materials.promised', '${item.name}'),
    indented(
      '（四）承诺方式：申请人自主选择是否承诺，书面承诺（含电子形式）后不再提交上列材料；不愿或者无法承诺的，按一般程序办理。',
    ),
    indented('（五）不实承诺的责任：终止办理、责令限期整改、撤销决定或者依法给予处罚，并记入信用记录。'),
    indented('（六）核查权力：行政机关有权在办理中和办结后对承诺内容进行核查，申请人应当配合。'),
    heading('二、申请人承诺'),
    indented('（一）已经知晓行政机关告知的全部内容；'),
    indented('（二）所填写的信息真实、准确；'),
    indented('（三）符合行政机关告知的条件和要求；'),
    indented('（四）能够提供行政机关告知的证明材料；'),
    indented('（五）愿意配合行政机关的核查；'),
    indented('（六）愿意承担不实承诺、违反承诺的法律责任；'),
    indented('（七）上述承诺是申请人真实的意思表示。'),
    signatures('申请人（签章）', '行政机关经办人（签字）'),
  ],
}
