import type { CheckboxesField } from '@yibiao/schemas'
import { listOf, STRING } from '../expression/index.ts'
import { checkChoices, choiceSchema, isTextList, labelOf, normaliseChoices, toListValue } from './choice.ts'
import type { FieldMeaning } from './field-meaning.ts'

export const checkboxes: FieldMeaning<CheckboxesField> = {
  empty: () => [],
  /** In the order of the options, where they are written in the form: the same picks are the same answer. */
  normalise(answer, { options }) {
    const picks = normaliseChoices(answer)
    if (options.type !== 'inline' || !isTextList(picks) || picks.length < 2) return picks
    const order = options.options.map(option => option.value)
    return picks.toSorted((left, right) => place(order, left) - place(order, right))
  },
  check: (answer, field, context) => checkChoices(answer, field, context),
  summarise(answer, field, context) {
    if (!isTextList(answer) || answer.length === 0) return []
    return [
      { text: answer.map(value => labelOf(value, field.options, context)).join(context.texts.listSeparator) },
    ]
  },
  jsonSchema: ({ options, maxItems }) => ({
    type: 'array',
    items: choiceSchema(options),
    uniqueItems: true,
    ...(maxItems === undefined ? {} : { maxItems }),
  }),
  valueType: () => listOf(STRING),
  toValue: toListValue,
  masking: 'none',
  hasAnswer: true,
}

/** Values that are not offered come last and keep their order. */
function place(order: readonly string[], value: string): number {
  const index = order.indexOf(value)
  return index < 0 ? order.length : index
}
