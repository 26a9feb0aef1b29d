import { formatDecimal, parseDecimal, type Numeric } from '../expression/index.ts'
import { normaliseMoneyAmount } from '../codes/index.ts'

/**
 * A number as typed, as its canonical text: full-width digits, thousands separators, a leading plus and trailing
 * zeros go. Blank is null; what is no number stays as it is.
 */
export function normaliseDecimal(answer: unknown): unknown {
  if (answer === undefined || answer === null || answer === '') return null
  if (typeof answer === 'number')
    return Number.isSafeInteger(answer) ? String(answer) : normaliseDecimal(String(answer))
  if (typeof answer !== 'string') return answer
  if (CANONICAL.test(answer)) return answer
  if (answer.trim() === '') return null
  const text = normaliseMoneyAmount(answer.replace(/^\s*[+＋]/, ''))
  if (LEGAL.test(text) && countDigits(text) > MAX_DIGITS) return text
  const value = parseDecimal(text)
  return value === undefined ? answer : formatDecimal(value)
}

/** Reads a canonical number; `undefined` for anything else. */
export function readDecimal(answer: unknown): Numeric | undefined {
  return isDecimalText(answer) ? parseDecimal(answer) : undefined
}

/** Whether an answer is a number in plain digits. */
export function isDecimalText(answer: unknown): answer is string {
  return typeof answer === 'string' && LEGAL.test(answer)
}

/** Decimal places of a canonical number. */
export function countDecimals(text: string): number {
  const point = text.indexOf('.')
  return point < 0 ? 0 : text.length - point - 1
}

/** Digits of a canonical number. */
export function countDigits(text: string): number {
  return text.replace(/^-?0?\.?0*|[.-]/g, '').length
}

/** Significant digits of a number, as decimal128 has them. */
export const MAX_DIGITS = 34

/** Canonical: no trailing zeros after the point, no leading zeros, no minus zero. */
const CANONICAL = /^(?:0|-?[1-9]\d{0,15}|-?(?:0|[1-9]\d{0,15})\.\d{0,15}[1-9])$/
const LEGAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/
