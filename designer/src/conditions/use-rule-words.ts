import { parseExpression } from '@yibiao/core/expression'
import { resolveNames } from '../document/resolve-names.ts'
import type { RecordKey } from '../document/records.ts'
import { useRecords } from '../session/use-editor.ts'
import { formulaTexts } from '../texts/formula.ts'
import { useTexts } from '../texts/use-texts.ts'
import { readableFormula } from './readable-formula.ts'

/** The rule in words, whatever it says; nothing while it cannot be read. */
export function useRuleWords(owner: RecordKey, text: string | undefined): string | undefined {
  const records = useRecords()
  const words = useTexts(formulaTexts)
  const record = records.get(owner)
  if (text === undefined || !record || !('ast' in parseExpression(text))) return undefined
  const place = { path: [], text, form: 'expression', onLoss: 'refuse' } as const
  return readableFormula(text, resolveNames(records, record, place), { records, words })
}
