import { parseExpression } from '@yibiao/core/expression'
import type { RecordKey } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { unknownNames } from './unknown-names.ts'

/** What is wrong with the text of a rule, in one sentence: how it is written, then the names it uses. */
export function useExpressionProblem(text: string, owner: RecordKey): string | undefined {
  const texts = useTexts(conditionTexts)
  const records = useRecords()
  if (text.trim() === '') return undefined
  const parsed = parseExpression(text)
  if ('ast' in parsed) {
    const [unknown] = unknownNames(records, owner, parsed.ast)
    return unknown === undefined ? undefined : texts.unknownName(unknown)
  }
  const issue = parsed.issues[0]
  return issue && texts.syntax(text.slice(issue.from, issue.to), issue.from + 1)
}
