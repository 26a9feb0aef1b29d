import type { TextareaField, TextField } from '@yibiao/schemas'
import { nullable, STRING } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type CheckContext, type FieldMeaning, type IssueDraft } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { countCharacters, normaliseLine, normaliseText } from './text-value.ts'

/** Longest text of a field that sets no limit of its own. */
export const MAX_TEXT_CHARACTERS = 10_000

export const text: FieldMeaning<TextField> = {
  empty: () => null,
  normalise: answer => normaliseText(answer, normaliseLine),
  check(answer, field, context) {
    if (answer === null) return NO_ISSUES
    if (typeof answer !== 'string') return [createFieldIssue('answer.shape')]
    return checkLength(answer, field) ?? checkPattern(answer, field, context)
  },
  summarise: answer => (typeof answer === 'string' ? [{ text: answer }] : []),
  jsonSchema: field => orNull(textSchema(field)),
  valueType: () => nullable(STRING),
  toValue: answer => (typeof answer === 'string' && answer !== '' ? answer : null),
  masking: 'none',
  hasAnswer: true,
}

export function checkLength(
  answer: string,
  { minLength, maxLength = MAX_TEXT_CHARACTERS }: Pick<TextareaField, 'minLength' | 'maxLength'>,
): readonly IssueDraft[] | undefined {
  const actual = countCharacters(answer)
  if (actual > maxLength) return [createFieldIssue('text.tooLong', { maximum: maxLength, actual })]
  if (minLength !== undefined && actual < minLength) {
    return [createFieldIssue('text.tooShort', { minimum: minLength, actual })]
  }
  return undefined
}

/** A designer-written pattern, with the designer's words where there are any. */
export function checkPattern(
  answer: string,
  { pattern, patternMessage }: Pick<TextField, 'pattern' | 'patternMessage'>,
  { matchesPattern }: CheckContext,
): readonly IssueDraft[] {
  if (pattern === undefined || matchesPattern(pattern, answer)) return NO_ISSUES
  const issue = createFieldIssue('text.pattern')
  return [patternMessage === undefined ? issue : { ...issue, message: patternMessage }]
}

export function textSchema({
  minLength,
  maxLength = MAX_TEXT_CHARACTERS,
}: Pick<TextareaField, 'minLength' | 'maxLength'>) {
  return { type: 'string', minLength: Math.max(1, minLength ?? 1), maxLength } as const
}
