import type { Field } from '@yibiao/schemas'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import type { ValueMeaning } from './value-meaning.ts'

/** A field that is exactly one value without settings: most codes. */
export function createValueField<F extends Field>(value: ValueMeaning): FieldMeaning<F> {
  return {
    empty: () => null,
    normalise: answer => value.normalise(answer),
    check: (answer, _field, context) => (answer === null ? NO_ISSUES : value.check(answer, context)),
    summarise(answer, _field, context) {
      const text = answer === null ? '' : value.summarise(answer, context)
      return text === '' ? [] : [{ text }]
    },
    jsonSchema: () => orNull(value.jsonSchema),
    valueType: () => value.valueType,
    toValue: answer => value.toValue(answer),
    masking: value.masking,
    hasAnswer: true,
  }
}
