import type { RadioField } from '@yibiao/schemas'
import { checkChoice, choiceSchema, choiceType, labelOf, normaliseChoice } from './choice.ts'
import type { FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'

export const radio: FieldMeaning<RadioField> = {
  empty: () => null,
  normalise: normaliseChoice,
  check: (answer, _field, context) => checkChoice(answer, context),
  summarise: (answer, field, context) =>
    typeof answer === 'string' ? [{ text: labelOf(answer, field.options, context) }] : [],
  jsonSchema: field => orNull(choiceSchema(field.options)),
  valueType: () => choiceType,
  toValue: answer => (typeof answer === 'string' && answer !== '' ? answer : null),
  masking: 'none',
  hasAnswer: true,
}
