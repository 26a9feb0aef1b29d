import type { IntegerField } from '@yibiao/schemas'
import { NUMBER, nullable } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { normaliseDecimal } from './decimal-text.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { localize } from './localize.ts'

export const integer: FieldMeaning<IntegerField> = {
  empty: () => null,
  normalise(answer) {
    if (typeof answer === 'number') return answer === 0 ? 0 : answer
    const text = normaliseDecimal(answer)
    if (typeof text !== 'string' || !/^-?\d{1,16}$/.test(text)) return text
    const value = Number(text)
    return Number.isSafeInteger(value) ? value : text
  },
  check(answer, { minimum, maximum }) {
    if (answer === null) return NO_ISSUES
    if (typeof answer === 'string' && /^-?\d{16,}$/.test(answer)) return [createFieldIssue('integer.range')]
    if (typeof answer !== 'number' || !Number.isInteger(answer)) return [createFieldIssue('integer.format')]
    if (!Number.isSafeInteger(answer)) return [createFieldIssue('integer.range')]
    if (minimum !== undefined && answer < minimum) return [createFieldIssue('number.minimum', { minimum })]
    if (maximum !== undefined && answer > maximum) return [createFieldIssue('number.maximum', { maximum })]
    return NO_ISSUES
  },
  summarise(answer, field, context) {
    if (typeof answer !== 'number') return []
    const digits = String(answer)
    return [{ text: field.unit === undefined ? digits : `${digits} ${localize(field.unit, context.locale)}` }]
  },
  jsonSchema: ({ minimum = -Number.MAX_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER }) =>
    orNull({ type: 'integer', minimum, maximum }),
  valueType: () => nullable(NUMBER),
  toValue: answer => (typeof answer === 'number' && Number.isSafeInteger(answer) ? answer : null),
  masking: 'none',
  hasAnswer: true,
}
