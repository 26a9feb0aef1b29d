import type { CodeCascadeField } from '@yibiao/schemas'
import type { CodeTableReader } from '../form/types.ts'
import { choiceType, normaliseChoice } from './choice.ts'
import { createFieldIssue } from './create-issue.ts'
import { NO_ISSUES, type FieldMeaning } from './field-meaning.ts'
import { orNull } from './json-schema.ts'
import { localize } from './localize.ts'

export const codeCascade: FieldMeaning<CodeCascadeField> = {
  empty: () => null,
  normalise: normaliseChoice,
  check(answer, { codeTable, levels, leavesOnly }, { codeTables }) {
    if (answer === null) return NO_ISSUES
    if (typeof answer !== 'string') return [createFieldIssue('answer.shape')]
    if (codeTables === undefined) return NO_ISSUES
    if (codeTables.find(codeTable, answer) === null) {
      return [createFieldIssue('choice.notOffered', { value: answer })]
    }
    if (levels !== undefined && namesAbove(codeTables, codeTable, answer, 'zh-CN').length > levels) {
      return [createFieldIssue('choice.tooDeep', { maximum: levels })]
    }
    const isBranch =
      leavesOnly === true && codeTables.entries(codeTable)?.some(entry => entry.parent === answer) === true
    return isBranch ? [createFieldIssue('choice.notLeaf', { value: answer })] : NO_ISSUES
  },
  summarise(answer, { codeTable }, { codeTables, locale, texts }) {
    if (typeof answer !== 'string') return []
    const names = codeTables === undefined ? [] : namesAbove(codeTables, codeTable, answer, locale)
    return [{ text: names.length === 0 ? answer : names.join(texts.levelSeparator) }]
  },
  jsonSchema: () => orNull({ type: 'string', minLength: 1 }),
  valueType: () => choiceType,
  toValue: answer => (typeof answer === 'string' && answer !== '' ? answer : null),
  masking: 'none',
  hasAnswer: true,
}

/** Deepest chain of parents that is followed; a table whose parents run in a circle must not hang a form. */
const MAX_LEVELS = 20

/** Labels from the top of the table down to the code. */
function namesAbove(tables: CodeTableReader, table: string, code: string, locale: 'zh-CN' | 'en'): string[] {
  const names: string[] = []
  let current: string | undefined = code
  while (current !== undefined && names.length < MAX_LEVELS) {
    const entry = tables.find(table, current)
    if (entry === null || entry === undefined) break
    names.unshift(localize(entry.label, locale))
    current = entry.parent
  }
  return names
}
