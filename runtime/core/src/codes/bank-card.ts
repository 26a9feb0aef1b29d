import { passesLuhn } from './check-characters.ts'
import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseCode } from './normalise-code.ts'

const minimum = 12
const maximum = 19

/** Digits alone: cards are printed in groups of four. */
export function normaliseBankCard(text: string): string {
  return normaliseCode(text).replaceAll('-', '')
}

/** 银行卡号: 12–19 digits with Luhn's check digit (ISO/IEC 7812-1). */
export function checkBankCard(text: string): CheckResult {
  const number = normaliseBankCard(text)
  if (!/^\d*$/.test(number)) return createCodeIssue('bankCard.characters')
  if (number.length < minimum || number.length > maximum) {
    return createCodeIssue('bankCard.length', { minimum, maximum, actual: number.length })
  }
  return passesLuhn(number) ? undefined : createCodeIssue('bankCard.checkDigit')
}
