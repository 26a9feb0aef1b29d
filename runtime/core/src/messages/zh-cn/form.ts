import type { FormIssueCode } from '../../form/form-issues.ts'
import type { Message } from '../message.ts'

export const form = {
  'form.tooManyRows': '表单中的行数合计超过{limit}行，请删去多余的行，或分次申请。',
  'form.tooManyFields': '表单有{actual}个字段，最多{limit}个，请精简或拆分表单。',
  'form.tooDeep': '字段嵌套超过{limit}层，请把字段移到外层。',
  'form.nestedRepeats': '子表里最多再嵌套一层子表，请把更深的子表移到外层。',
  'form.cycle': '规则互相依赖，形成循环：{cycle}。请修改其中一条规则，打断循环。',
  'form.duplicateId': '编号“{id}”重复使用，请删除其中一个后重新添加。',
  'form.duplicateKey': '同一范围内已有标识为“{key}”的字段，请换一个标识。',
  'form.unknownCodeTable': '找不到代码表“{codeTable}”，请重新选择代码表。',
  'form.unknownSource': '找不到数据来源“{source}”，请重新选择，或先在预填中添加该来源。',
  'form.unknownMaterial': '找不到申请材料“{material}”，请重新选择，或先在材料清单中添加。',
  'form.unknownRepeat': '找不到子表“{repeat}”，请重新选择选项所取的子表。',
  'form.unknownColumn': '子表中没有列“{column}”，请重新选择。',
  'form.invalidPattern': '格式要求“{text}”不是可用的正则表达式，请修改标出的部分。',
  'material.missing': '请提交申请材料“{material}”。',
  'material.notDeferrable': '有尚未修复的失信记录，不适用容缺受理，请提交申请材料“{material}”。',
  'material.licenceNotValid': read =>
    `电子证照${standings.get(read('standing')) ?? '不是有效状态'}，不能免提交，请核实证照状态。`,
} satisfies Record<FormIssueCode, Message>

const standings: ReadonlyMap<string, string> = new Map([
  ['notYetValid', '尚未生效'],
  ['expired', '已过期'],
  ['superseded', '已换发'],
  ['cancelled', '已注销'],
  ['revoked', '已撤销'],
])
