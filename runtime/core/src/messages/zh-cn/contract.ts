import type { ContractIssueCode } from '../declared-codes.ts'
import type { Message } from '../message.ts'
import { wordOf } from '../word-of.ts'

/** Types of JSON. */
const types = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或否',
  object: '多项内容',
  array: '列表',
  null: '空值',
} as const

export const contract = {
  'contract.formatVersion': '内容由更新版本的系统保存，本系统只支持到第{current}版格式，请升级系统后重试。',
  'contract.required': '缺少必需的“{missingProperty}”，请补上。',
  'contract.additionalProperties': '不能有“{additionalProperty}”，请删去，或核对名称是否写错。',
  'contract.unevaluatedProperties': '不能有“{unevaluatedProperty}”，请删去，或核对名称是否写错。',
  'contract.propertyNames': '名称“{propertyName}”不符合要求，请修改。',
  'contract.dependentRequired': '有“{property}”时还必须有“{missingProperty}”，请补上。',
  'contract.type': read => `类型不正确，应为${wordOf(types, read('type'))}，请修改。`,
  'contract.enum': '内容不在允许的范围内，请改为下列之一：{allowedValues}。',
  'contract.const': '内容应为“{allowedValue}”，请修改。',
  'contract.discriminator': '“{tag}”的内容“{tagValue}”不是已知的种类，请修改。',
  'contract.oneOf': '内容应当符合且只符合其中一种写法，请对照说明修改。',
  'contract.anyOf': '内容不符合任何一种允许的写法，请对照说明修改。',
  'contract.if': '内容与同一处的其他内容不一致，请对照说明修改。',
  'contract.not': '这里不允许这样的内容，请对照说明修改。',
  'contract.pattern': '格式不正确，请对照说明修改。',
  'contract.format': '格式不正确，请对照说明修改。',
  'contract.minLength': read =>
    read('limit') === '1' ? '不能为空，请填写。' : `至少${read('limit')}个字符，请补充。`,
  'contract.maxLength': '最多{limit}个字符，请精简。',
  'contract.minimum': '不能小于{limit}，请修改。',
  'contract.maximum': '不能大于{limit}，请修改。',
  'contract.exclusiveMinimum': '必须大于{limit}，请修改。',
  'contract.exclusiveMaximum': '必须小于{limit}，请修改。',
  'contract.multipleOf': '应为{multipleOf}的整倍数，请修改。',
  'contract.minItems': '至少要有{limit}项，请添加。',
  'contract.maxItems': '最多{limit}项，请删去多余的项。',
  'contract.contains': '缺少必需的项，请对照说明添加。',
  'contract.uniqueItems': '列表中有重复的项，请删去其中一个。',
  'contract.minProperties': '至少要有{limit}项内容，请添加。',
  'contract.maxProperties': '最多{limit}项内容，请删去多余的内容。',
} satisfies Record<ContractIssueCode, Message>
