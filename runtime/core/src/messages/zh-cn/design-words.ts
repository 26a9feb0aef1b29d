import type { EndEventStep, GuideDefinition, PrefillSource } from '@yibiao/schemas'
import type { ExpressionType } from '../../expression/expression-type.ts'
import type { ParameterType } from '../../expression/functions/signature.ts'
import type { Phase, StepAct } from '../../flow/step-acts.ts'

/** Chinese words for keywords that only those who design items meet. */
export const phases = {
  preReview: '预审',
  accept: '受理',
  review: '审核',
  decide: '决定',
  certify: '制证',
  deliver: '送达',
} as const satisfies Record<Phase, string>

export const guideTelephones = {
  consultationTelephone: '咨询电话',
  supervisionTelephone: '监督投诉电话',
} as const

/** 不适用告知承诺的领域 (国办发〔2020〕42号). */
export const promiseExclusions = {
  nationalSecurity: '国家安全',
  stateSecrets: '国家秘密',
  publicSafety: '公共安全',
  financialSupervision: '金融业审慎监管',
  environment: '生态环境保护',
  healthAndLife: '直接关系人身健康、生命财产安全',
  foreignAffairs: '重要涉外',
  highRisk: '风险大、纠错成本高、损害难以挽回',
} as const satisfies Record<NonNullable<GuideDefinition['promiseExclusion']>, string>

export const classifications = {
  public: '公开',
  internal: '内部',
  personal: '个人信息',
  sensitive: '敏感信息',
} as const

/** Types of the expression language by the words of the designer. */
export const expressionTypes = {
  any: '任意值',
  null: '空值',
  string: '文字',
  number: '数字',
  boolean: '是否',
  date: '日期',
  time: '时间',
  dateTime: '日期时间',
  dateOrDateTime: '日期或日期时间',
  dayTimeDuration: '时长（天、小时、分钟）',
  yearMonthDuration: '时长（年、月）',
  duration: '时长',
  list: '列表',
  context: '多项内容',
  range: '区间',
} as const satisfies Record<ExpressionType['kind'] | ParameterType, string>

/** What an expression lacks at some place, besides its symbols. */
export const expressionParts = { end: '公式结尾', name: '名称', expression: '值', string: '文字' } as const

/** Services an expression may lack. */
export const services = {
  now: '当前时间',
  calendar: '工作日历',
  codeTables: '代码表',
  codes: '号码校验',
  patterns: '正则表达式',
} as const

export const outcomes = {
  granted: '准予',
  denied: '不予',
  acceptanceRefused: '不予受理',
  withdrawn: '撤回',
  terminated: '终止',
} as const satisfies Record<EndEventStep['outcome'], string>

export const acts = {
  accept: '受理',
  requestCorrection: '告知补正',
  refuseAcceptance: '不予受理',
  passPreReview: '预审通过',
  returnPreReview: '预审退回',
  approve: '同意',
  reject: '不同意',
  grant: '准予',
  deny: '不予',
  returnToPrevious: '退回上一环节',
  returnToStep: '退回指定环节',
  addSigner: '加签',
  transfer: '转办',
  delegate: '委派',
  consult: '征求意见',
  startSpecialProcedure: '启动特别程序',
  extend: '延期',
  deliver: '送达',
} as const satisfies Record<StepAct, string>

export const slotKinds = {
  department: '部门',
  role: '岗位',
} as const

export const connectors = {
  account: '账号信息',
  licences: '电子证照',
  earlierAnswers: '以往填报',
  earlierCases: '以往办件',
  promiseRecord: '承诺信用',
  registry: '名单',
  http: '数据接口',
} as const satisfies Record<PrefillSource['connector']['type'], string>
