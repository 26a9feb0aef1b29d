import { parseResidentIdentityNumber } from '@yibiao/core/codes'
import { tidy } from './tidy-number.ts'

const identityDigits = 18

/** An identity card, or a card that is numbered after it: whoever knows a person would learn what cards they have. */
export function isNumberOfPerson(number: string): boolean {
  return parseResidentIdentityNumber(tidy(number).slice(0, identityDigits)) !== undefined
}
