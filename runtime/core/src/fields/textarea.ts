import type { TextareaField } from '@yibiao/schemas'
import { nullable, STRING } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { checkLength, textSchema } from './text.ts'
import { normaliseLines, normaliseText } from './text-value.ts'

export const textarea: FieldMeaning<TextareaField> = {
  empty: () => null,
  normalise: answer => normaliseText(answer, normaliseLines),
  check(answer, field) {
    if (answer === null) return NO_ISSUES
    if (typeof answer !== 'string') return [createFieldIssue('answer.shape')]
    return checkLength(answer, field) ?? NO_ISSUES
  },
  summarise: answer => (typeof answer === 'string' ? [{ text: answer }] : []),
  jsonSchema: field => orNull(textSchema(field)),
  valueType: () => nullable(STRING),
  toValue: answer => (typeof answer === 'string' && answer !== '' ? answer : null),
  masking: 'none',
  hasAnswer: true,
}
