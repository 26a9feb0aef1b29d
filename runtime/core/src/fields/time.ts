import type { TimeField } from '@yibiao/schemas'
import { nullable, TIME, toValue } from '../expression/index.ts'
import { toHalfWidth } from '../codes/normalise-code.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'

export const time: FieldMeaning<TimeField> = {
  empty: () => null,
  normalise: normaliseTime,
  check(answer, { step }) {
    if (answer === null) return NO_ISSUES
    if (typeof answer !== 'string' || !TIME_TEXT.test(answer)) return [createFieldIssue('time.format')]
    const minutes = Number(answer.slice(0, 2)) * 60 + Number(answer.slice(3))
    return step !== undefined && minutes % step !== 0 ? [createFieldIssue('time.step', { step })] : NO_ISSUES
  },
  summarise: answer => (typeof answer === 'string' ? [{ text: answer }] : []),
  jsonSchema: () => orNull({ type: 'string', pattern: TIME_TEXT.source }),
  valueType: () => nullable(TIME),
  toValue: answer =>
    typeof answer === 'string' && TIME_TEXT.test(answer) ? toValue('time', `${answer}:00`) : null,
  masking: 'none',
  hasAnswer: true,
}

/** `9:30`, `09:30:00` and `9时30分` as `09:30`. */
export function normaliseTime(answer: unknown): unknown {
  if (answer === undefined || answer === null) return null
  if (typeof answer !== 'string') return answer
  const text = toHalfWidth(answer).replace(/\s/g, '')
  if (text === '') return null
  const match = /^(\d{1,2})[:时点](\d{1,2})(?:分|:\d{2}(?:\.\d+)?)?$/.exec(text)
  if (match === null) return answer
  const [, hour = '', minute = ''] = match
  return `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`
}

export const TIME_TEXT = /^(?:[01]\d|2[0-3]):[0-5]\d$/
