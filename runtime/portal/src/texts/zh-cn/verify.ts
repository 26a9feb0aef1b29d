/** Verifying an issued document by its QR code. */
export const verify = {
  title: '文书核验',
  genuine: '这是本系统出具的文书',
  superseded: '这份文书已被新的文书代替',
  voided: '这份文书已经作废',
  compare: '请核对下列内容与您手中的文书是否一致。',
  unknown: '没有查到这份文书',
  unknownHelp: '请确认网址或二维码完整。如果文书上的二维码指向这里，它可能不是真的，请向出具机关核实。',
  name: '文书名称',
  number: '文号',
  issuer: '出具机关',
  issuedAt: '出具时间',
  digest: '文件指纹（SHA-256）',
}
