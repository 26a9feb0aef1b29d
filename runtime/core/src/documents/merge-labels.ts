/** What people call a fact that a document can name, in both languages: for the designer's menu and for what is missing. */
export const mergeLabels: Readonly<Record<string, readonly [chinese: string, english: string]>> = {
  'applicant.name': ['申请人名称', 'Name of the applicant'],
  'applicant.publicName': ['申请人名称（公示用）', 'Name of the applicant, as published'],
  'applicant.documentNumber': ['申请人证件号码', "Number of the applicant's document"],
  'applicant.mobilePhone': ['申请人手机号码', "Applicant's mobile phone"],
  'agent.name': ['代办人姓名', 'Name of the agent'],
  'item.name': ['事项名称', 'Name of the item'],
  'case.number': ['办件编号', 'Number of the case'],
  'case.queryPassword': ['查询密码', 'Query password'],
  'case.submittedOn': ['提交日期', 'Submitted on'],
  'case.receivedOn': ['收件日期', 'Received on'],
  'case.acceptedOn': ['受理日期', 'Accepted on'],
  'case.decidedOn': ['决定日期', 'Decided on'],
  'case.promisedDueOn': ['承诺办结日期', 'Promised by'],
  'case.statutoryDueOn': ['法定办结日期', 'Due by law'],
  'receipt.receivedAt': ['收件时间', 'Time of receipt'],
  'receipt.by': ['收件人', 'Received by'],
  'department.name': ['部门名称', 'Name of the department'],
  'department.address': ['办理地址', 'Address'],
  'department.telephone': ['部门电话', 'Telephone of the department'],
  'department.supervisionTelephone': ['监督电话', 'Telephone for complaints'],
  'department.reviewAuthority': ['复议机关', 'Authority of administrative review'],
  'department.court': ['诉讼管辖法院', 'Court'],
  'officer.name': ['经办人', 'Officer'],
  'guide.caseType': ['审批服务类型', 'Kind of service'],
  'guide.procedure': ['办理流程', 'Procedure'],
  'guide.conditions': ['受理条件', 'Conditions'],
  'guide.legalBasis': ['设定依据', 'Legal basis of the item'],
  'guide.limitText': ['承诺时限', 'Promised limit'],
  'correction.dueOn': ['补正截止日期', 'Correction due on'],
  'correction.requestedOn': ['告知补正日期', 'Correction requested on'],
  'correction.opinion': ['审核意见', 'Opinion of the review'],
  'correction.lapseText': ['逾期未补正的后果', 'What follows when nothing is corrected'],
  'resubmission.on': ['补件日期', 'Corrected on'],
  'resubmission.at': ['补件时间', 'Time of the correction'],
  'refusal.ground': ['不予受理情形', 'Ground of refused acceptance'],
  'refusal.reason': ['不予受理理由', 'Reason of refused acceptance'],
  'refusal.competentAuthority': ['应当受理的机关', 'Authority in charge instead'],
  'lapse.reason': ['退件原因', 'Reason of the return'],
  'lapse.on': ['退件日期', 'Returned on'],
  'withdrawal.reason': ['撤回理由', 'Reason of the withdrawal'],
  'termination.reason': ['终止理由', 'Reason of the termination'],
  'termination.on': ['终止日期', 'Terminated on'],
  'specialProcedure.name': ['特别程序名称', 'Special procedure'],
  'specialProcedure.legalBasis': ['特别程序依据', 'Basis of the special procedure'],
  'specialProcedure.reason': ['特别程序理由', 'Reason of the special procedure'],
  'specialProcedure.startedOn': ['特别程序开始日期', 'Start of the special procedure'],
  'specialProcedure.days': ['特别程序所需日数', 'Days the special procedure takes'],
  'specialProcedure.limitText': ['特别程序所需时间', 'Time the special procedure takes'],
  'specialProcedure.result': ['特别程序结果', 'Result of the special procedure'],
  'specialProcedure.by': ['特别程序联系人', 'Contact for the special procedure'],
  'extension.reason': ['延期理由', 'Reason of the extension'],
  'extension.days': ['延长日数', 'Days of extension'],
  'extension.dueBefore': ['原定办结日期', 'Due before the extension'],
  'extension.dueOn': ['延期后办结日期', 'Due after the extension'],
  'extension.approvedBy': ['延期批准人', 'Who approved the extension'],
  'decision.content': ['决定内容', 'Content of the decision'],
  'decision.reason': ['决定理由', 'Reason of the decision'],
  'decision.legalBasis': ['法律依据', 'Legal basis'],
  'decision.remedies': ['救济途径', 'Remedies'],
  'decision.validFrom': ['有效期起', 'Valid from'],
  'decision.validThrough': ['有效期止', 'Valid through'],
  'consultation.department': ['征求意见单位', 'Department consulted'],
  'consultation.question': ['征求意见的内容', 'What the department is asked'],
  'consultation.dueOn': ['答复期限', 'Answer due on'],
  'consultation.limitText': ['答复时限', 'Time to answer'],
  'consultation.answer.opinion': ['答复意见', 'Opinion answered'],
  'consultation.answer.legalBasis': ['答复意见的法律依据', 'Legal basis of the answer'],
  'delivery.recipient': ['受送达人', 'Recipient'],
  'delivery.way': ['送达方式', 'Way of delivery'],
  'delivery.place': ['送达地点', 'Place of delivery'],
  'delivery.deliveredAt': ['送达时间', 'Time of delivery'],
  'delivery.receivedAt': ['收到时间', 'Time received'],
  'delivery.by': ['送达人', 'Delivered by'],
}

/** What people call it; undefined for a fact of the form, of the template's own entries, or worked out. */
export function nameMerge(expression: string, locale: 'zh-CN' | 'en'): string | undefined {
  if (!Object.hasOwn(mergeLabels, expression)) return undefined
  return mergeLabels[expression]?.[locale === 'en' ? 1 : 0]
}

/**
 * What is missing, as people say it: in a loop `item` is the row, so the name of the column tells more.
 * @param field name of the row or column the text stands in; empty elsewhere
 */
export function nameMissing(expression: string, field: string, locale: 'zh-CN' | 'en'): string {
  const isOfRow = expression.startsWith('item') && field !== ''
  return (isOfRow ? undefined : nameMerge(expression, locale)) ?? (field === '' ? expression : field)
}
