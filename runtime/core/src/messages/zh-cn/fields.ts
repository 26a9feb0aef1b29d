import type { FieldIssueCode } from '../../fields/field-issues.ts'
import type { Message } from '../message.ts'
import { wordOf, wordsOf } from '../word-of.ts'
import { writeDate, writeMonth } from './dates.ts'
import { deliveryWays, documentTypes, fileKinds, regionLevels } from './words.ts'

export const fields = {
  'answer.required': '请填写{label}。',
  'answer.shape': '{label}的内容无法识别，请清空后重新填写。',
  'answer.agreement': '请阅读{label}，并勾选同意后继续。',
  'text.tooShort': '至少填写{minimum}个字，现在有{actual}个，请补充。',
  'text.tooLong': '最多填写{maximum}个字，现在有{actual}个，请精简。',
  'text.pattern': '填写的格式不符合要求，请按说明修改。',
  'number.format': '请填写数字，不要包含文字和单位。',
  'number.minimum': '数值不能小于{minimum}，请修改。',
  'number.maximum': '数值不能大于{maximum}，请修改。',
  'number.scale': read =>
    read('maximum') === '0'
      ? '请填写整数，不要带小数。'
      : `最多保留${read('maximum')}位小数，现在有${read('actual')}位，请修改。`,
  'number.digits': '数字最多{maximum}位，请核对是否多填。',
  'integer.format': '请填写整数，不要带小数、文字和单位。',
  'integer.range': '数字太大，无法保存，请核对是否多填。',
  'choice.notOffered': '“{value}”不在可选范围内，请重新选择。',
  'choice.rowGone': '所选的“{value}”已不在列表中，请重新选择，或把它加回列表。',
  'choice.tooFew': '至少选择{minimum}项，现在选了{actual}项，请补选。',
  'choice.tooMany': '最多选择{maximum}项，现在选了{actual}项，请减少。',
  'choice.notLeaf': '“{value}”下面还有更细的选项，请选择到最后一级。',
  'choice.tooDeep': '最多选择到第{maximum}级，请重新选择。',
  'region.format': '地区不正确，请从列表中重新选择。',
  'region.tooShallow': read => `请选择到${wordOf(regionLevels, read('level'))}。`,
  'region.tooDeep': read => `只需选择到${wordOf(regionLevels, read('level'))}，请重新选择。`,
  'region.outside': '所选地区不在办理范围内，请在列出的地区中选择；范围的行政区划代码以{root}开头。',
  'region.unknown': '找不到代码为“{code}”的地区，可能已经调整，请从列表中重新选择。',
  'date.format': '日期不正确，请填写实际存在的日期，例如2026-07-06。',
  'date.longTerm': '此处不能选择“长期”，请填写具体日期。',
  'date.notBefore': read => `日期不能早于${writeDate(read('limit'))}，请修改。`,
  'date.notAfter': read => `日期不能晚于${writeDate(read('limit'))}，请修改。`,
  'dateRange.order': '结束日期不能早于开始日期，请修改。',
  'time.format': '时间不正确，请按24小时制填写，例如09:30。',
  'time.step': '时间应为{step}分钟的整倍数，请重新选择。',
  'dateTime.format': '日期和时间不正确，请重新选择。',
  'month.format': '月份不正确，请填写年和月，例如2026-07。',
  'month.notBefore': read => `月份不能早于${writeMonth(read('limit'))}，请修改。`,
  'month.notAfter': read => `月份不能晚于${writeMonth(read('limit'))}，请修改。`,
  'duration.format': '时长不正确，请在各单位中填写不小于0的整数。',
  'duration.units': '时长使用了此处没有的单位，请按列出的单位重新填写。',
  'identityDocument.type': read =>
    `此处不能使用“${wordOf(documentTypes, read('documentType'))}”，请选择列出的证件类型。`,
  'person.sexDiffers': '性别与身份证号码不一致，请核对。',
  'person.birthDiffers': read =>
    `出生日期与身份证号码不一致，号码中为${writeDate(read('birthOn'))}，请核对。`,
  'delivery.way': read => `此处不提供“${wordOf(deliveryWays, read('way'))}”，请选择列出的送达方式。`,
  'files.tooFew': '至少上传{minimum}个文件，现在有{actual}个，请补充。',
  'files.tooMany': '最多上传{maximum}个文件，现在有{actual}个，请删去多余的文件。',
  'files.tooLarge': '文件“{name}”超过{maximum}MB，请压缩后重新上传。',
  'files.kind': read =>
    `文件“${read('name')}”的格式不能接收，请上传${wordsOf(fileKinds, read('kinds'), '、')}格式的文件。`,
  'files.unknown': '第{number}个文件没有上传成功或已被删除，请移除后重新上传。',
  'files.ratio': '图片“{name}”的宽高比应为{ratio}，请裁剪后重新上传。',
  'rows.tooFew': '至少填写{minimum}行，现在有{actual}行，请添加。',
  'rows.tooMany': '最多填写{maximum}行，现在有{actual}行，请删去多余的行。',
  'rows.duplicate': '第{row}行与第{first}行重复，请修改或删去其中一行。',
  'rows.duplicateFilled': '表格第{row}行与已填写的第{first}行重复，请修改或删去其中一行。',
  'rows.orderFilled': '表格第{row}行应排在已填写的第{previous}行之前，请调整先后顺序。',
  'rows.order': '第{row}行应排在第{previous}行之前，请调整先后顺序。',
} satisfies Record<FieldIssueCode, Message>
