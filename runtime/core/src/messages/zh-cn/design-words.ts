import type { Phase } from '../../flow/step-acts.ts'

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
  consultation: '咨询电话',
  consultationTelephone: '咨询电话',
  supervision: '监督投诉电话',
  supervisionTelephone: '监督投诉电话',
} as const

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
  'date and time': '日期时间',
  'days and time duration': '时长',
  'years and months duration': '年月时长',
  duration: '时长',
  list: '列表',
  context: '多项内容',
  range: '区间',
  end: '公式结尾',
  name: '名称',
  expression: '值或公式',
} as const

/** Services an expression may lack. */
export const services = {
  now: '当前时间',
  calendar: '工作日历',
  codeTables: '代码表',
  codes: '号码校验',
  patterns: '正则表达式',
} as const

export const stepTypes = { callActivity: '子流程', screening: '公示' } as const

export const outcomes = { withdrawn: '撤回', acceptanceRefused: '不予受理' } as const

export const acts = {
  accept: '受理',
  requestCorrection: '告知补正',
  refuseAcceptance: '不予受理',
  passPreReview: '预审通过',
  returnPreReview: '预审退回',
  grant: '准予',
  deny: '不予',
  deliver: '送达',
} as const

export const connectors = {
  registry: '名单',
  licences: '电子证照',
  http: '数据接口',
} as const
