import { elementOfLabel } from '@yibiao/core/elements'
import type { FieldType } from '../fields/field-design.ts'

/** Words at the end of a label, or alone, that tell the type; the first that fits counts. */
const words: readonly (readonly [RegExp, FieldType])[] = [
  [/(?:身份证|公民身份)(?:号码?|证号)?$|identity number$/, 'residentIdentityNumber'],
  [/证件(?:类型及)?号码?$|身份证件$/, 'identityDocument'],
  [/信用代码$|credit code$/, 'creditCode'],
  [/项目代码$/, 'projectCode'],
  [/手机(?:号码?)?$|移动电话$|mobile(?: phone| number)?$|cell ?phone$/, 'mobilePhone'],
  [/固话$|座机$|固定电话$|办公电话$/, 'telephone'],
  [/(?:联系)?电话(?:号码)?$|(?:tele)?phone(?: number)?$/, 'mobilePhone'],
  [/邮政编码$|邮编$|post(?:al)? ?code$|zip(?: code)?$/, 'postalCode'],
  [/邮箱(?:地址)?$|电子邮件$|e-?mail(?: address)?$/, 'email'],
  [/网址$|网站$|链接$|\bwebsite$|\burl$/, 'url'],
  [/银行卡号?$|银行账号$|bank card(?: number)?$/, 'bankCard'],
  [/车牌号?码?$|号牌号码$/, 'plateNumber'],
  [/不动产单元号$/, 'realEstateUnitNumber'],
  [/(?:许可证|营业执照|资格证书?|证书|证照|执照)(?:编号|号码?)$/, 'licenceNumber'],
  [/经纬度$|坐标$|地理位置$/, 'mapPoint'],
  [/(?:行政区划|所属地区|所在地区|所属区域|省市区)$/, 'region'],
  [/(?:地址|住址|住所|场所地址|经营场所)$|\baddress$/, 'address'],
  [/(?:起止|有效)(?:日期|时间|期限)$|有效期$|期间$/, 'dateRange'],
  [/年月$/, 'month'],
  [/日期$|(?:出生|成立|签发|到期|开工|竣工|开始|结束|起始|截止)(?:日|时间)$|生日$|\bdate$|birthday$/, 'date'],
  [/时间$|\bdate ?time$/, 'dateTime'],
  [
    /(?:金额|费用|价格|单价|总价|总额|收入|投资额?|造价|资本|资金|押金|租金|补贴|营业额)(?:[（(].*[)）])?$|\b(?:amount|price|fee)$/,
    'money',
  ],
  [
    /(?:人数|个数|件数|数量|份数|次数|年龄|层数|户数|台数|座位数)(?:[（(].*[)）])?$|\b(?:count|age|quantity)$/,
    'integer',
  ],
  [/(?:面积|长度|宽度|高度|重量|体积|容积|比例|深度|直径|功率)(?:[（(].*[)）])?$/, 'number'],
  [/^是否|^有无|^是不是|(?:与否|是否.*)[?？]?$/, 'boolean'],
  [/(?:照片|图片|截图|头像|效果图)$|\b(?:photo|picture)$/, 'image'],
  [/(?:附件|材料|扫描件|复印件|文件|证明|图纸|合同)$|\b(?:attachment|file)$/, 'upload'],
  [/(?:签名|签字)$|signature$/, 'signature'],
  [/(?:声明|承诺|告知书?)$/, 'declaration'],
  [
    /(?:说明|描述|备注|理由|原因|意见|简介|内容|经营范围|情况|概况|事由|经过)$|\b(?:description|remarks?|notes?|comments?)$/,
    'textarea',
  ],
]

/** What a label tells of the type: of a known data element, else of its last words; nothing when it tells nothing. */
export function guessType(label: string): FieldType | undefined {
  const element = elementOfLabel(label)
  // A choice needs options, which a label does not give.
  const type = element?.types.find(each => each !== 'radio' && each !== 'select')
  if (type !== undefined && type !== 'text') return type
  const plain = label.normalize('NFKC').trim().toLowerCase()
  return words.find(([word]) => word.test(plain))?.[1] ?? type
}
