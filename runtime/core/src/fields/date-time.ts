import type { DateTimeField } from '@yibiao/schemas'
import { DATE_TIME, nullable, toValue } from '../expression/index.ts'
import { isDate } from '../clock/civil-date.ts'
import { createFieldIssue } from './create-issue.ts'
import { checkDateBounds } from './date-bounds.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { normaliseDate } from './normalise-date.ts'
import { normaliseTime, TIME_TEXT } from './time.ts'

/** Offset of Asia/Shanghai, which has had no summer time since 1991: `now()` and answers compare. */
const OFFSET = '+08:00'

export const dateTime: FieldMeaning<DateTimeField> = {
  empty: () => null,
  normalise(answer) {
    if (answer === undefined || answer === null || answer === '') return null
    if (typeof answer !== 'string') return answer
    if (isDateTime(answer)) return answer
    const match = /^\s*(\S+?)(?:T|\s+)(\S+?)(?:\+08:00)?\s*$/.exec(answer)
    if (match === null) return answer.trim() === '' ? null : answer
    const normalised = `${String(normaliseDate(match[1]))}T${String(normaliseTime(match[2]))}`
    return isDateTime(normalised) ? normalised : answer
  },
  check(answer, _field, { bounds }) {
    if (answer === null) return NO_ISSUES
    if (!isDateTime(answer)) return [createFieldIssue('dateTime.format')]
    const issue = checkDateBounds(answer.slice(0, 10), bounds)
    return issue === undefined ? NO_ISSUES : [issue]
  },
  summarise: (answer, _field, { texts }) =>
    isDateTime(answer) ? [{ text: `${texts.date(answer.slice(0, 10))} ${answer.slice(11)}` }] : [],
  jsonSchema: () => orNull({ type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' }),
  valueType: () => nullable(DATE_TIME),
  toValue: answer => (isDateTime(answer) ? toValue('dateTime', `${answer}:00${OFFSET}`) : null),
  masking: 'none',
  hasAnswer: true,
}

/** A branded text, so that a text that is none keeps its type. */
function isDateTime(answer: unknown): answer is DateTimeText {
  return (
    typeof answer === 'string' &&
    answer[10] === 'T' &&
    isDate(answer.slice(0, 10)) &&
    TIME_TEXT.test(answer.slice(11))
  )
}

type DateTimeText = `${string}T${string}`
