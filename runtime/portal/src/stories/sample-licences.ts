import type { HeldLicence, LicenceView } from '@yibiao/schemas'

/** A permit that was issued here, in force. */
export const permit: LicenceView = {
  id: '01a22c92-bc89-8000-9868-15b05bff4582',
  name: '户外广告设置许可证',
  number: '滇盘广〔2026〕1号',
  identifier: '1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F',
  version: 1,
  issuer: '盘龙区城市管理局',
  holderName: '云南明亮广告有限公司',
  status: 'valid',
  validFrom: '2026-01-01',
  validThrough: '2029-12-31',
  issuedAt: '2026-01-01T02:00:00Z',
  caseId: '01a22c92-bc89-7000-9868-15b05bff4582',
  document: 'sealed',
  verification: 'http://localhost:8080/verify/licences/1.2.156.3005.2.11100000000013338W032',
}

export const heldPermit: HeldLicence = {
  licence: permit,
  face: { 设置人: '云南明亮广告有限公司', 设置内容: '门头招牌', 证照编号: '滇盘广〔2026〕1号' },
}
