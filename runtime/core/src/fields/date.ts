import type { DateField } from '@yibiao/schemas'
import { DATE, nullable } from '../expression/index.ts'
import { isDate, unlimitedDate } from '../clock/civil-date.ts'
import { createFieldIssue } from './create-issue.ts'
import { checkDateBounds } from './date-bounds.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { DATE_PATTERN, orNull } from './json-schema.ts'
import { normaliseDate } from './normalise-date.ts'
import { toDateValue } from './part-values.ts'

export const date: FieldMeaning<DateField> = {
  empty: () => null,
  normalise: normaliseDate,
  check(answer, { allowsLongTerm }, { bounds }) {
    if (answer === null) return NO_ISSUES
    if (!isDate(answer)) return [createFieldIssue('date.format')]
    if (answer === unlimitedDate && allowsLongTerm !== true) return [createFieldIssue('date.longTerm')]
    const issue = checkDateBounds(answer, bounds)
    return issue === undefined ? NO_ISSUES : [issue]
  },
  summarise: (answer, _field, { texts }) =>
    typeof answer === 'string' ? [{ text: texts.date(answer) }] : [],
  jsonSchema: () => orNull({ type: 'string', format: 'date', pattern: DATE_PATTERN }),
  valueType: () => nullable(DATE),
  toValue: toDateValue,
  masking: 'none',
  hasAnswer: true,
}
