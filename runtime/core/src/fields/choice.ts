import type { LocalizedText, Option, OptionSource } from '@yibiao/schemas'
import { nullable, STRING, type Value } from '../expression/index.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type CheckContext, type IssueDraft, type SummaryContext } from './field-meaning.ts'
import type { JsonSchema } from './json-schema.ts'
import { localize } from './localize.ts'
import { normaliseText } from './text-value.ts'

/** What choices of one option share. */
export const choiceType = nullable(STRING)

export function normaliseChoice(answer: unknown): unknown {
  return normaliseText(answer, text => text.trim())
}

/** A list of option values: each once; a single value is a list of one. */
export function normaliseChoices(answer: unknown): unknown {
  if (answer === undefined || answer === null || answer === '') return []
  if (typeof answer === 'string') return [answer]
  if (!Array.isArray(answer)) return answer
  return new Set(answer).size === answer.length ? answer : [...new Set<unknown>(answer)]
}

/** The value must be offered now, where that can be known. */
export function checkOffered(value: string, { offered }: CheckContext): IssueDraft | undefined {
  if (offered === undefined || offered.find(value) !== undefined) return undefined
  return createFieldIssue(offered.areRows === true ? 'choice.rowGone' : 'choice.notOffered', { value })
}

export function checkChoice(answer: unknown, context: CheckContext): readonly IssueDraft[] {
  if (answer === null) return NO_ISSUES
  if (typeof answer !== 'string') return [createFieldIssue('answer.shape')]
  const issue = checkOffered(answer, context)
  return issue === undefined ? NO_ISSUES : [issue]
}

/** Number of picks, and each pick. */
export function checkChoices(
  answer: unknown,
  limits: { readonly minItems?: number; readonly maxItems?: number },
  context: CheckContext,
): readonly IssueDraft[] {
  if (!isTextList(answer)) return [createFieldIssue('answer.shape')]
  const actual = answer.length
  if (actual === 0) return NO_ISSUES
  const { minItems = 0, maxItems = Infinity } = limits
  const issues: IssueDraft[] = []
  if (actual < minItems) issues.push(createFieldIssue('choice.tooFew', { minimum: minItems, actual }))
  if (actual > maxItems) issues.push(createFieldIssue('choice.tooMany', { maximum: maxItems, actual }))
  for (const value of answer) {
    const issue = checkOffered(value, context)
    if (issue !== undefined) issues.push(issue)
  }
  return issues.length === 0 ? NO_ISSUES : issues
}

export function isTextList(answer: unknown): answer is readonly string[] {
  return Array.isArray(answer) && answer.every(value => typeof value === 'string')
}

export function toListValue(answer: unknown): Value {
  return isTextList(answer) ? answer : []
}

/**
 * The label of a value as it was offered, else as the definition or its code table names it: readers of a case and of
 * its documents have no options at hand. The value itself where nothing names it.
 */
export function labelOf(value: string, options: OptionSource, context: SummaryContext): string {
  const named = context.offered?.find(value) ?? findNamed(value, options, context)
  return named === undefined ? value : localize(named.label, context.locale)
}

function findNamed(
  value: string,
  options: OptionSource,
  { codeTables }: SummaryContext,
): { readonly label: LocalizedText } | undefined {
  if (options.type === 'inline') return findOption(value, options.options)
  return options.type === 'codeTable' ? (codeTables?.find(options.codeTable, value) ?? undefined) : undefined
}

function findOption(value: string, options: readonly Option[]): Option | undefined {
  for (const option of options) {
    const found = option.value === value ? option : findOption(value, option.children ?? [])
    if (found !== undefined) return found
  }
  return undefined
}

/** Inline options without conditions are part of the schema; others are not known here. */
export function choiceSchema(options: OptionSource): JsonSchema {
  if (options.type !== 'inline') return { type: 'string', minLength: 1 }
  return { type: 'string', enum: options.options.map(option => option.value) }
}
