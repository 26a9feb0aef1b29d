import { checkUnifiedSocialCreditCode, computeMod112 } from '@yibiao/core/codes'
import type { PartyIdentity } from '../identity/find-or-create-party.ts'

/** Nobody has a document of this division. */
const region = '710000'

/**
 * 测试申请人: a person or an organisation that does not exist, with documents that are well formed and belong to nobody.
 * Each tester has one of their own, as an applicant has a bounded number of drafts.
 */
export function testApplicant(kind: PartyIdentity['kind'], loginId: string): PartyIdentity {
  const sequence = String(Number.parseInt(loginId.replaceAll('-', '').slice(-8), 16) % 1000).padStart(3, '0')
  if (kind === 'person') {
    const digits = `${region}19900101${sequence}`
    const documentNumber = `${digits}${computeMod112(digits)}`
    return { kind, name: '测试申请人', documentType: '111', documentNumber }
  }
  return {
    kind,
    name: '测试申请单位',
    documentType: 'creditCode',
    documentNumber: withCheckCharacters(`91${region}MA000${sequence}`),
  }
}

/** The code of an organisation ends with a check character of its own, the whole with another. */
function withCheckCharacters(code: string): string {
  const found = Array.from('0123456789X')
    .flatMap(inner => Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY', outer => `${code}${inner}${outer}`))
    .find(whole => checkUnifiedSocialCreditCode(whole) === undefined)
  if (found === undefined) throw new Error(`Nothing completes ${code}.`)
  return found
}
