import { createCodeIssue, type CheckResult } from './code-issue.ts'
import { normaliseSpelling } from './normalise-code.ts'

/** Digits before the decimal point: n..16,2 of the exchange tables. */
const maximumDigits = 14
const maximumDecimals = 2

export interface MoneyContext {
  /** `signed` allows amounts below zero (refunds, corrections). Default `unsigned`. */
  readonly sign?: 'unsigned' | 'signed'
}

/** Plain digits: without currency sign, 元, thousands separators in groups of three, and leading zeros. */
export function normaliseMoneyAmount(text: string): string {
  if (PLAIN.test(text)) return text
  const amount = normaliseSpelling(text)
    .replace(/^(-?)[¥￥](?=[\d.])/, '$1')
    .replace(/(?<=[\d.])元$/, '')
  const digits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(amount) ? amount.replaceAll(',', '') : amount
  return digits.replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.')
}

/** An amount in yuan: at most 14 digits and 2 decimals, not negative unless the context allows it. */
export function checkMoneyAmount(text: string, { sign = 'unsigned' }: MoneyContext = {}): CheckResult {
  const amount = normaliseMoneyAmount(text)
  if (!NUMBER.test(amount)) return createCodeIssue('moneyAmount.format')
  const isNegative = amount.startsWith('-')
  if (isNegative && sign === 'unsigned') return createCodeIssue('moneyAmount.negative')
  const point = amount.indexOf('.')
  const digits = (point === -1 ? amount.length : point) - (isNegative ? 1 : 0)
  const decimals = point === -1 ? 0 : amount.length - point - 1
  if (digits > maximumDigits) {
    return createCodeIssue('moneyAmount.digits', { maximum: maximumDigits, actual: digits })
  }
  if (decimals > maximumDecimals) {
    return createCodeIssue('moneyAmount.decimals', { maximum: maximumDecimals, actual: decimals })
  }
  return undefined
}

/** What is stored is plain already, and every check asks. */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
const NUMBER = /^-?\d+(?:\.\d+)?$/
