import { parseExpression } from '@yibiao/core/expression'
import { isSameRule, readCondition, writeCondition } from '@yibiao/core/sentences'
import { resolveNames } from '../document/resolve-names.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { ruleVocabulary, type RuleOwner } from './rule-subjects.ts'

/** The condition in words, whatever it says; nothing while it cannot be read. */
export function useRuleWords(owner: RuleOwner, text: string | undefined): string | undefined {
  const records = useRecords()
  const words = useTexts(conditionTexts)
  const { locale } = useLocale()
  const record = records.get(owner.record)
  const parsed = text === undefined ? undefined : parseExpression(text)
  if (text === undefined || !record || !parsed || !('ast' in parsed)) return undefined
  const vocabulary = ruleVocabulary(
    records,
    owner,
    words,
    resolveNames(records, record, { text, kind: 'condition' }),
  )
  return writeCondition(parsed.ast, { vocabulary, locale })
}

/** Whether the words say the whole condition, so that it can be written as a sentence. Nothing is a sentence as well. */
export function useReadableSentence(
  owner: RuleOwner,
  text: string | undefined,
  words: string | undefined,
): boolean {
  const records = useRecords()
  const texts = useTexts(conditionTexts)
  const { locale } = useLocale()
  if (text === undefined) return true
  const parsed = parseExpression(text)
  if (words === undefined || !('ast' in parsed)) return false
  const read = readCondition(words, { vocabulary: ruleVocabulary(records, owner, texts), locale })
  return 'ast' in read && isSameRule(read.ast, parsed.ast)
}
