import type { ProblemTable } from '../problems/problem-table.ts'

export const licenceProblems = {
  'licence.replacedMissing': {
    status: 409,
    'zh-CN':
      '没有找到申请人名下由本部门发出、仍然有效的“{licence}”（编号{number}），不能换发。请核对申请中填写的证照编号，或者先确认该证照是否已经注销、撤销。',
    en: 'The applicant holds no valid “{licence}” of this department with the number {number}, so nothing can take its place. Check the number in the application, or whether the licence was cancelled or revoked.',
  },
  'licence.identifierWrong': {
    status: 422,
    'zh-CN': '电子证照标识的格式或者校验位不符，可能有字符抄错。请从证照上重新复制，或者扫描证照上的二维码。',
    en: 'This is no identifier of a licence: its form or its check character does not fit, a character may be mistyped. Copy it from the licence again, or scan the code on it.',
  },
  'licence.unknown': {
    status: 404,
    'zh-CN': '标识没有抄错，但本平台没有发出或者收录过这份证照。请向证照上的颁发机构核实。',
    en: 'The identifier is well formed, but this platform neither issued nor holds such a licence. Ask the authority named on it.',
  },
  'licence.sealUnavailable': {
    status: 503,
    'zh-CN':
      '电子印章服务现在不可用，证照仍为“待签章”，办理结论不受影响。系统会自动重试，也可以稍后再点“现在签章”。',
    en: 'The seal service does not answer now. The licence still waits for its seal and the decision stands; the system tries again by itself, or seal it later.',
  },
} as const satisfies ProblemTable
