import type { DeliveryField, FileKind, IdentityDocumentType } from '@yibiao/schemas'
import type { RegionLevel } from '../../fields/region-value.ts'

/** Chinese words for keywords in parameters and answers. */
export const documentTypes = {
  '111': '居民身份证',
  '112': '临时居民身份证',
  '113': '户口簿',
  '114': '中国人民解放军军官证',
  '414': '普通护照',
  '511': '台湾居民来往大陆通行证',
  '516': '港澳居民来往内地通行证',
  '553': '外国人永久居留身份证',
  HMT: '港澳台居民居住证',
} as const satisfies Record<IdentityDocumentType, string>

export const deliveryWays = {
  counter: '窗口领取',
  post: '邮寄送达',
  electronic: '电子送达',
  otherPerson: '他人代领',
} as const satisfies Record<DeliveryField['ways'][number], string>

export const regionLevels = {
  province: '省（自治区、直辖市）',
  city: '市（州、盟）',
  county: '县（市、区、旗）',
  township: '乡镇（街道）',
  village: '村（社区）',
} as const satisfies Record<RegionLevel, string>

export const fileKinds = {
  pdf: 'PDF',
  png: 'PNG',
  jpeg: 'JPG',
  ofd: 'OFD',
  docx: 'Word（docx）',
  xlsx: 'Excel（xlsx）',
  zip: 'ZIP',
  cad: 'CAD 图纸',
} as const satisfies Record<FileKind, string>
