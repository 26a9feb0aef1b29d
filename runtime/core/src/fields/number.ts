import type { NumberField } from '@yibiao/schemas'
import { compare, NUMBER, nullable, parseDecimal } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import {
  countDecimals,
  countDigits,
  isDecimalText,
  MAX_DIGITS,
  normaliseDecimal,
  readDecimal,
} from './decimal-text.ts'
import { NO_ISSUES, type FieldMeaning, type IssueDraft } from './field-meaning.ts'
import { DECIMAL_PATTERN, orNull } from './json-schema.ts'
import { localize } from './localize.ts'

export const number: FieldMeaning<NumberField> = {
  empty: () => null,
  normalise: normaliseDecimal,
  check(answer, field) {
    if (answer === null) return NO_ISSUES
    if (!isDecimalText(answer)) return [createFieldIssue('number.format')]
    if (answer.length > MAX_DIGITS && countDigits(answer) > MAX_DIGITS) {
      return [createFieldIssue('number.digits', { maximum: MAX_DIGITS })]
    }
    const actual = field.scale === undefined ? 0 : countDecimals(answer)
    if (field.scale !== undefined && actual > field.scale) {
      return [createFieldIssue('number.scale', { maximum: field.scale, actual })]
    }
    return checkLimits(answer, field) ?? NO_ISSUES
  },
  summarise(answer, field, context) {
    if (typeof answer !== 'string') return []
    return [{ text: field.unit === undefined ? answer : `${answer} ${localize(field.unit, context.locale)}` }]
  },
  jsonSchema: () => orNull({ type: 'string', pattern: DECIMAL_PATTERN }),
  valueType: () => nullable(NUMBER),
  toValue: answer => readDecimal(answer) ?? null,
  masking: 'none',
  hasAnswer: true,
}

/** The smallest and largest value a field allows, as decimal texts. */
export function checkLimits(
  answer: string,
  { minimum, maximum }: { readonly minimum?: string; readonly maximum?: string },
): readonly IssueDraft[] | undefined {
  if (minimum === undefined && maximum === undefined) return undefined
  // By far the most common limit, seen without reading the number.
  if (minimum === '0' && maximum === undefined) {
    return answer.startsWith('-') ? [createFieldIssue('number.minimum', { minimum })] : undefined
  }
  const value = parseDecimal(answer)
  if (value === undefined) return undefined
  if (minimum !== undefined && compare(value, parseDecimal(minimum) ?? value) < 0) {
    return [createFieldIssue('number.minimum', { minimum })]
  }
  if (maximum !== undefined && compare(value, parseDecimal(maximum) ?? value) > 0) {
    return [createFieldIssue('number.maximum', { maximum })]
  }
  return undefined
}
