import { maskAddress } from './mask-address.ts'
import type { MaskKind, MaskStrength } from './mask-kind.ts'
import { maskPersonName } from './mask-person-name.ts'

/**
 * A text with the part hidden that identifies or reaches a person. Texts too short to hide anything are hidden
 * entirely; an empty text stays empty. The result is for eyes only and must not be parsed or compared.
 *
 * - identity number: first 6 and last 4; strict: first and last 1
 * - mobile phone: first 3 and last 4
 * - person name: see {@link maskPersonName}
 * - bank card: last 4, in a fixed number of groups
 * - address: down to the district; see {@link maskAddress}
 * - e-mail: first character and domain
 * - passport and travel permits: first 2 and last 2
 */
export function maskValue(kind: MaskKind, text: string, strength: MaskStrength = 'standard'): string {
  if (text === '') return ''
  switch (kind) {
    case 'identityNumber':
      return strength === 'strict' ? keepEnds(text, 1, 1) : keepEnds(text, 6, 4)
    case 'mobilePhone':
      return keepEnds(text, 3, 4)
    case 'personName':
      return maskPersonName(text, strength)
    case 'bankCard':
      return maskBankCard(text)
    case 'address':
      return maskAddress(text)
    case 'email':
      return maskEmail(text)
    case 'passport':
      return keepEnds(text, 2, 2)
    case 'other':
      return '***'
  }
}

/** One star per hidden character; nothing is kept of texts not longer than what would be kept. */
function keepEnds(text: string, head: number, tail: number): string {
  const characters = Array.from(text)
  const hidden = characters.length - head - tail
  if (hidden <= 0) return '*'.repeat(characters.length)
  return characters.slice(0, head).join('') + '*'.repeat(hidden) + characters.slice(-tail).join('')
}

function maskBankCard(text: string): string {
  const digits = text.replace(/\D/g, '')
  return `**** **** **** ${digits.length > 8 ? digits.slice(-4) : '****'}`
}

/** Always three stars, so that the length of the mailbox stays unknown. */
function maskEmail(text: string): string {
  const at = text.lastIndexOf('@')
  const [first = ''] = Array.from(text)
  return at < 1 ? '***' : `${first}***${text.slice(at)}`
}
