import type { SummaryTexts } from '../../fields/summary-texts.ts'
import { groupDigits } from '../group-digits.ts'
import { writeDate, writeMonth } from './dates.ts'
import { deliveryWays, documentTypes } from './words.ts'

const durationUnits = [
  ['years', '年'],
  ['months', '个月'],
  ['days', '天'],
  ['hours', '小时'],
  ['minutes', '分钟'],
] as const

export const summary: SummaryTexts = {
  yes: '是',
  no: '否',
  male: '男',
  female: '女',
  agreed: '已同意',
  listSeparator: '、',
  levelSeparator: ' / ',
  colon: '：',
  parts: {
    name: '姓名或名称',
    sex: '性别',
    identityDocument: '身份证件',
    ethnicGroup: '民族',
    birthOn: '出生日期',
    mobilePhone: '手机号码',
    address: '地址',
    creditCode: '统一社会信用代码',
    organisationType: '主体类型',
    legalRepresentative: '法定代表人（负责人）',
    telephone: '联系电话',
    relation: '与申请人的关系',
    period: '委托期限',
    powers: '委托事项',
    way: '送达方式',
    recipient: '收件人',
  },
  documentTypes,
  deliveryWays,
  date: writeDate,
  month: writeMonth,
  dateRange: (from, to) => `${from}至${to}`,
  duration(parts) {
    const written = durationUnits.flatMap(([unit, word]) => {
      const amount = parts[unit] ?? 0
      return amount === 0 ? [] : [`${amount}${word}`]
    })
    return written.length === 0 ? '0' : written.join('')
  },
  yuan: amount => `${groupDigits(amount)}元`,
  amountWithWords: (amount, words) => `${amount}（${words}）`,
  mapPoint: (longitude, latitude) => `东经${longitude}°，北纬${latitude}°`,
  files: count => `${count}个文件`,
  row: number => `第${number}行`,
  blankDate: '　　　　年　　月　　日',
  blankMonth: '　　　　年　　月',
  blankSignature: '签名（盖章）：　　　　　　　　　　　　年　　月　　日',
  signed: (name, date) => (date === '' ? `${name}签署` : `${name}于${date}签署`),
}
