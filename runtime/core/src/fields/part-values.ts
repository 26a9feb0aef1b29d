import { BOOLEAN, DATE, nullable, parseDate, type Value } from '../expression/index.ts'
import { isDate, unlimitedDate } from '../clock/civil-date.ts'
import { checkPersonName, normalisePersonName } from '../codes/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES } from './field-meaning.ts'
import { DATE_PATTERN } from './json-schema.ts'
import { normaliseDate } from './normalise-date.ts'
import { createTextValue } from './text-value.ts'
import type { ValueMeaning } from './value-meaning.ts'

/** Name of a natural person. */
export const personNameValue = createTextValue({
  normalise: normalisePersonName,
  check: text => checkPersonName(text),
  masking: 'personName',
})

/** Name of an organisation, as its licence shows it. */
export const organisationNameValue = createTextValue({ maximum: 200 })

/** Short descriptions: ethnic group, type of organisation, relation to the applicant. */
export const shortTextValue = createTextValue({ maximum: 50 })

/** Powers of an agent and other descriptions. */
export const longTextValue = createTextValue({ maximum: 500 })

const SEXES: ReadonlyMap<unknown, string> = new Map([
  ['male', 'male'],
  ['男', 'male'],
  ['男性', 'male'],
  ['1', 'male'],
  ['female', 'female'],
  ['女', 'female'],
  ['女性', 'female'],
  ['2', 'female'],
])

/** Sex: `male` or `female`; reads 男 and 女, and the codes 1 and 2 of GB/T 2261.1. */
export const sexValue: ValueMeaning = {
  ...createTextValue({}),
  normalise(answer) {
    if (answer === undefined || answer === null || answer === '') return null
    return SEXES.get(typeof answer === 'string' ? answer.trim() : answer) ?? answer
  },
  check: answer =>
    answer === 'male' || answer === 'female' ? NO_ISSUES : [createFieldIssue('answer.shape')],
  summarise: (answer, { texts }) =>
    answer === 'male' ? texts.male : answer === 'female' ? texts.female : '',
  jsonSchema: { enum: ['male', 'female'] },
}

/** A day, without 长期. */
export const dayValue: ValueMeaning = {
  normalise: normaliseDate,
  check(answer) {
    if (!isDate(answer)) return [createFieldIssue('date.format')]
    return answer === unlimitedDate ? [createFieldIssue('date.longTerm')] : NO_ISSUES
  },
  summarise: (answer, { texts }) => (typeof answer === 'string' ? texts.date(answer) : ''),
  jsonSchema: { type: 'string', format: 'date', pattern: DATE_PATTERN },
  valueType: nullable(DATE),
  toValue: toDateValue,
  masking: 'none',
}

/** True or false. */
export const yesNoValue: ValueMeaning = {
  normalise: answer =>
    answer === undefined ? null : answer === 'true' ? true : answer === 'false' ? false : answer,
  check: answer => (typeof answer === 'boolean' ? NO_ISSUES : [createFieldIssue('answer.shape')]),
  summarise: (answer, { texts }) => (answer === true ? texts.yes : answer === false ? texts.no : ''),
  jsonSchema: { type: 'boolean' },
  valueType: nullable(BOOLEAN),
  toValue: answer => (typeof answer === 'boolean' ? answer : null),
  masking: 'none',
}

export function toDateValue(answer: unknown): Value {
  return typeof answer === 'string' ? (parseDate(answer) ?? null) : null
}
