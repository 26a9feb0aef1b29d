import type { SummaryTexts } from '@yibiao/core/fields'

/** The words in which documents 文书 write out answers; they are in Chinese whatever the reader's language. */
export const summaryWords: SummaryTexts = {
  yes: '是',
  no: '否',
  male: '男',
  female: '女',
  agreed: '同意',
  listSeparator: '、',
  levelSeparator: '',
  colon: '：',
  parts: {
    name: '姓名',
    sex: '性别',
    identityDocument: '证件',
    ethnicGroup: '民族',
    birthOn: '出生日期',
    mobilePhone: '手机号码',
    address: '地址',
    creditCode: '统一社会信用代码',
    organisationType: '机构类型',
    legalRepresentative: '法定代表人',
    telephone: '电话',
    relation: '与申请人关系',
    period: '授权期限',
    powers: '授权事项',
    way: '送达方式',
    recipient: '收件人',
  },
  documentTypes: {
    '111': '居民身份证',
    '112': '临时居民身份证',
    '113': '户口簿',
    '114': '军官证',
    '414': '普通护照',
    '511': '台湾居民来往大陆通行证',
    '516': '港澳居民来往内地通行证',
    '553': '外国人永久居留身份证',
    HMT: '港澳台居民居住证',
  },
  deliveryWays: { counter: '窗口领取', post: '邮寄送达', electronic: '电子送达', otherPerson: '他人代领' },
  date: isoDate => {
    if (isoDate === '9999-12-31') return '长期'
    const [year, month, day] = isoDate.split('-').map(Number)
    return `${year}年${month}月${day}日`
  },
  month: text => {
    const [year, month] = text.split('-').map(Number)
    return `${year}年${month}月`
  },
  dateRange: (from, to) => `${from}至${to}`,
  duration: parts => {
    const units = { years: '年', months: '个月', days: '日', hours: '小时', minutes: '分钟' } as const
    return Object.entries(units)
      .flatMap(([unit, word]) => {
        const count = Object.hasOwn(parts, unit) ? Reflect.get(parts, unit) : undefined
        return typeof count === 'number' && count > 0 ? [`${count}${word}`] : []
      })
      .join('')
  },
  yuan: amount => `${amount}元`,
  amountWithWords: (amount, words) => `${amount}（${words}）`,
  mapPoint: (longitude, latitude) => `东经${longitude}，北纬${latitude}`,
  files: count => `${count}个文件`,
  row: number => `第${number}行`,
  signed: (name, date) => `${name}（${date}签）`,
}
