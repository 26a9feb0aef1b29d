import type { BooleanField } from '@yibiao/schemas'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { localize } from './localize.ts'
import { yesNoValue } from './part-values.ts'

export const boolean: FieldMeaning<BooleanField> = {
  empty: () => null,
  normalise: answer => yesNoValue.normalise(answer),
  check: (answer, _field, context) => (answer === null ? NO_ISSUES : yesNoValue.check(answer, context)),
  summarise(answer, { yesLabel, noLabel }, { locale, texts }) {
    if (typeof answer !== 'boolean') return []
    const label = answer ? yesLabel : noLabel
    return [{ text: label === undefined ? (answer ? texts.yes : texts.no) : localize(label, locale) }]
  },
  jsonSchema: () => orNull({ type: 'boolean' }),
  valueType: () => yesNoValue.valueType,
  toValue: answer => yesNoValue.toValue(answer),
  masking: 'none',
  hasAnswer: true,
}
