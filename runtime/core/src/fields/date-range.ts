import type { DateRangeField } from '@yibiao/schemas'
import {
  checkDateRange,
  dateRangeSchema,
  dateRangeType,
  normaliseDateRange,
  summariseDateRange,
  toDateRangeValue,
} from './date-range-value.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'

export const dateRange: FieldMeaning<DateRangeField> = {
  empty: () => null,
  normalise: normaliseDateRange,
  check: (answer, field, { bounds }) =>
    checkDateRange(answer, field.allowsLongTerm === true ? 'longTermAllowed' : 'longTermRefused', bounds),
  summarise(answer, _field, context) {
    const text = summariseDateRange(answer, context)
    return text === '' ? [] : [{ text }]
  },
  jsonSchema: () => orNull(dateRangeSchema),
  valueType: () => dateRangeType,
  toValue: toDateRangeValue,
  masking: 'none',
  hasAnswer: true,
}
