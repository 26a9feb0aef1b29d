import type { MonthField } from '@yibiao/schemas'
import { DATE, nullable } from '../expression/index.ts'
import { toHalfWidth } from '../codes/normalise-code.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { toDateValue } from './part-values.ts'

/** A rule sees the first day of the month. Bounds count by month: the month of the bound is allowed. */
export const month: FieldMeaning<MonthField> = {
  empty: () => null,
  normalise(answer) {
    if (answer === undefined || answer === null) return null
    if (typeof answer !== 'string' || MONTH_TEXT.test(answer)) return answer
    const text = toHalfWidth(answer).replace(/\s/g, '')
    if (text === '') return null
    const match = /^(\d{4})(?:[-/.年](\d{1,2})月?|(\d{2}))(?:-\d{2})?$/.exec(text)
    const normalised = `${match?.[1] ?? ''}-${(match?.[2] ?? match?.[3] ?? '').padStart(2, '0')}`
    return MONTH_TEXT.test(normalised) ? normalised : answer
  },
  check(answer, _field, { bounds }) {
    if (answer === null) return NO_ISSUES
    if (typeof answer !== 'string' || !MONTH_TEXT.test(answer)) return [createFieldIssue('month.format')]
    const earliest = bounds?.notBefore?.slice(0, 7)
    const latest = bounds?.notAfter?.slice(0, 7)
    if (earliest !== undefined && answer < earliest) {
      return [createFieldIssue('month.notBefore', { limit: earliest })]
    }
    if (latest !== undefined && answer > latest)
      return [createFieldIssue('month.notAfter', { limit: latest })]
    return NO_ISSUES
  },
  summarise: (answer, _field, { texts }) =>
    typeof answer === 'string' ? [{ text: texts.month(answer) }] : [],
  jsonSchema: () => orNull({ type: 'string', pattern: MONTH_TEXT.source }),
  valueType: () => nullable(DATE),
  toValue: answer =>
    typeof answer === 'string' && MONTH_TEXT.test(answer) ? toDateValue(`${answer}-01`) : null,
  masking: 'none',
  hasAnswer: true,
}

const MONTH_TEXT = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])$/
