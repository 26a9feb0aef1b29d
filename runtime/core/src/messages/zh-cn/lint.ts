import type { LintIssueCode } from '../../lint/lint-issues.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'
import { classifications, expressionTypes, guideTelephones, promiseExclusions } from './design-words.ts'

const guideParts = { legalBasis: '设定依据', conditions: '办理条件', procedure: '办理流程' }

export const lint = {
  'item.duplicateId': '编号“{id}”重复使用，请删除其中一个后重新添加。',
  'item.duplicateKey': '标识“{key}”重复使用，请换一个标识。',
  'guide.promisedExceedsStatutory':
    '承诺时限{promised}长于法定时限{statutory}，请缩短承诺时限，或核对两者的单位。',
  'guide.deferralExceedsPromised':
    '容缺材料的补交期限{deferral}长于承诺时限{promised}，请缩短，或不填（与承诺时限相同）。',
  'guide.immediateWithLimit': '即办件的承诺时限不能超过1，现在是{promised}，请改为承诺件或缩短时限。',
  'guide.promisedWithoutLimit': '承诺件没有承诺时限，请填写承诺时限，或改为即办件。',
  'guide.onSiteReasonMissing': '到现场次数为{visits}次，请说明必须到现场的原因。',
  'guide.onSiteReasonUnneeded': '到现场次数为0次，不需要原因，请填写“无”。',
  'guide.postMissing': '不需要到现场的事项应当支持快递申请，请在办理形式中添加。',
  'guide.fullyOnlineWithVisits':
    '全程网办的事项到现场次数应为0次，现在是{visits}次，请修改次数或网上办理深度。',
  'guide.counterReceiptWithoutVisit':
    '时限设置了线下收件，申请人要到窗口一次，指南却写到现场 0 次。请改为 1 次并说明原因，或者取消线下收件。',
  'guide.chargesMissing': '事项收费，但没有收费项目，请添加收费项目，或改为不收费。',
  'guide.paysOnlineMissing': '事项收费，请说明是否支持网上支付。',
  'guide.paysOnlineWithoutCharge': '事项不收费，不能标为支持网上支付，请改为不支持。',
  'guide.telephoneMissing': read => `请填写${wordOf(guideTelephones, read('telephone'))}。`,
  'guide.telephoneWrong': read =>
    `${wordOf(guideTelephones, read('telephone'))}不正确，请填写区号和号码，例如0871-63190000。`,
  'guide.telephonesEqual': '监督投诉电话与咨询电话相同，请填写能独立受理投诉的电话。',
  'guide.naturalPersonTopicsMissing': '服务对象包括自然人，请选择面向自然人的主题分类。',
  'guide.legalPersonTopicsMissing': '服务对象包括法人或其他组织，请选择面向法人的主题分类。',
  'guide.naturalPersonTopicsUnneeded': '服务对象不包括自然人，请删去面向自然人的主题分类。',
  'guide.legalPersonTopicsUnneeded': '服务对象不包括法人或其他组织，请删去面向法人的主题分类。',
  'guide.questionsMissing': '行政许可事项应当有常见问题，请至少添加一个。',
  'guide.resultTypeDiffers': '结果“{name}”的名称与结果类型不一致，请核对并选择正确的类型。',
  'guide.resultSampleMissing': '结果“{name}”没有样本，请上传样本。',
  'guide.taskCodeWrong': '事项编码不符合国家编码规则，请按事项清单核对。',
  'material.blankFormMissing': '材料“{material}”没有空白表格，请上传，或设置为由表单生成。',
  'material.sampleMissing': '材料“{material}”没有填写样例，请上传，或设置为由表单生成。',
  'material.issuerMissing': '材料“{material}”由政府部门核发，请填写核发部门。',
  'material.ownIssuer': '材料“{material}”由本部门核发，不得要求申请人提交，请设置免交方式，或改为非必要。',
  'material.catchAll': '材料名称“{material}”过于笼统，请逐项列出具体材料，不得设置兜底材料。',
  'material.cancelled': '材料“{material}”涉及已经取消的证明“{certificate}”，请删去。',
  'material.unknownSource': '找不到数据来源“{source}”，请重新选择，或先在预填中添加该来源。',
  'material.sourceNotLicences': '数据来源“{source}”不是电子证照，请选择电子证照来源，或改用数据共享免交。',
  'material.promiseExcluded': read =>
    `事项属于不适用告知承诺的领域（${wordOf(promiseExclusions, read('domain'))}），材料“${read('material')}”不能以告知承诺免交，请删去这种免交方式，或在指南中更正领域。`,
  'situation.firstQuestionMissing': '没有指定从哪个问题开始，请选择第一个问题。',
  'situation.unknownQuestion': '找不到下一个问题“{question}”，请重新选择。',
  'situation.unknownHandlingItem': '找不到办理项“{handlingItem}”，请重新选择。',
  'situation.deadEnd': '回答“{answer}”之后没有去向，请选择下一个问题或办理项。',
  'situation.circle': '问题“{question}”又回到了前面的问题，请修改去向，避免循环。',
  'situation.unreachable': '问题“{question}”没有任何回答能够到达，请从其他回答引到这里，或删去该问题。',
  'codeTable.duplicateCode': '代码“{code}”重复，请修改其中一个，或删去多余的一行。',
  'codeTable.labelMissing': '代码“{code}”没有名称，请填写。',
  'codeTable.unknownParent': '表中没有上级代码“{parent}”，请改为表中的代码，或留空。',
  'codeTable.circle': '代码“{code}”的上级又回到了它自己，请修改上级代码。',
  'form.labelMissing': '没有填写名称，请填写申请人能看懂的名称。',
  'form.duplicateOption': '选项值“{value}”重复，请修改其中一个。',
  'form.emptyPart': '这里没有任何内容，请添加字段，或删去这一部分。',
  'form.unknownOptionValue': '字段“{field}”没有选项“{value}”，这个比较永远不成立，请改为已有的选项。',
  'form.neverMet': '这个条件永远不成立：其中的要求互相矛盾，请修改。',
  'form.contradictsHolder': '这个条件与所在的“{holder}”的显示条件矛盾，永远不会显示，请修改其中一个。',
  'form.ruleOfNeverShown': '字段“{field}”永远不显示，这条规则不起作用，请修改显示条件，或删去这条规则。',
  'form.ruleNeverApplies': '字段“{field}”显示时，这条规则不可能成立，请修改，或删去这条规则。',
  'form.checkNeverFails': '字段“{field}”显示时，这项校验总能通过，起不到作用，请修改，或删去这项校验。',
  'form.requiredButHidden': '字段“{field}”必填，但永远不显示，请改为不必填，或修改显示条件。',
  'form.requiredButReadOnly':
    '字段“{field}”必填且只读，但没有预填、计算或初始值，请补充来源，或允许申请人填写。',
  'form.limitsContradict': '最小值{minimum}大于最大值{maximum}，没有内容能够符合，请修改。',
  'form.shadowsName': '字段标识“{name}”与规则中的固定名称相同，规则中将取到字段的值，请换一个标识。',
  'form.classificationTooLow': read =>
    `字段含个人信息，数据分级不能是“${wordOf(classifications, read('classification'))}”，请改为个人信息或敏感信息。`,
  'prefill.unknownSource': '找不到数据来源“{source}”，请重新选择，或先添加该来源。',
  'prefill.unknownField': '找不到要预填的字段“{field}”，请重新选择。',
  'prefill.fieldInRow': '字段“{field}”在子表的行内，不能单独预填，请预填整个子表。',
  'prefill.unknownColumn': '子表中没有列“{field}”，请重新选择。',
  'prefill.columnsMissing': '预填子表“{field}”需要说明各列的取值，请至少添加一列。',
  'prefill.columnsUnneeded': '字段“{field}”不是子表，不需要列，请删去各列。',
  'prefill.calculatedField': '字段“{field}”由公式计算，不能预填，请删去公式或预填。',
  'prefill.lockedTwice': '字段“{field}”有两个锁定的来源，请只保留一个，另一个改为核对。',
  'prefill.unusedSource': '数据来源“{source}”没有被使用，请添加预填，或删去该来源。',
  'prefill.keyMissing': '数据来源“{source}”按条件查询，但没有查询条件，请填写。',
  'prefill.comparedOffers':
    '数据来源“{source}”只用于核对，查到的内容不给申请人看，不能提供字段“{field}”的选项，请改用其他来源，或将该来源设为公开。',
  'prefill.typedKey':
    '数据来源“{source}”用申请人填写的字段“{field}”查询，可能取到他人的数据，请改用申请人的身份信息，或只用于核对。',
  'decision.columnCount': '这一行有{actual}格，应为{expected}格，请补全或删去多余的格。',
  'decision.outputType': read =>
    `这一格应为${wordOf(expressionTypes, read('expected'))}，现在是${wordOf(expressionTypes, read('actual'))}，请修改。`,
  'decision.rulesOverlap':
    '第{rule}条规则与第{other}条规则重叠：当{combination}时，两条都符合。请修改其中一条，或改用其他命中策略。',
  'decision.ruleNeverMet': '第{rule}条规则没有任何值能够符合，请修改或删去。',
  'decision.ruleNeverReached': '第{rule}条规则被第{other}条规则完全覆盖，永远轮不到，请调整顺序或删去。',
  'decision.gap': '当{combination}时，没有规则适用，将转由人工判断。请补充规则，或给输出填写默认值。',
  'document.lapseWithoutCorrection':
    '文书“{document}”写了补正告知的内容，但逾期未现场递交材料时没有补正告知，文书无法出具。请把这段文字放进“按条件显示”，条件选“补正截止日期”已填写。',
  'document.guidePartMissing': read =>
    `文书“${read('document')}”要写明${wordOf(guideParts, read('part'))}，但办事指南没有填写，出具时会被拒绝。请在“指南”中填写，或修改文书的文字。`,
  'document.stepDocumentUnused': '文书“{document}”没有环节出具，请在环节中选择该文书，或改为其他出具时机。',
} satisfies Record<LintIssueCode, Message>
