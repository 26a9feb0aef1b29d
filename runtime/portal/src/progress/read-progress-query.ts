import type { ProgressQuery } from '@yibiao/schemas'
import type { ProgressTexts } from './texts.ts'

/** What has been typed. */
export type ProgressEntries = { caseNumber: string; queryPassword: string }

/** The query, or what is missing for it by the name of the input. Full-width digits are digits. */
export function readProgressQuery(
  entries: ProgressEntries,
  texts: ProgressTexts,
): { query: ProgressQuery } | { problems: ReadonlyMap<string, string> } {
  const tidy = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
  const query = { caseNumber: tidy(entries.caseNumber), queryPassword: tidy(entries.queryPassword) }
  const problems = new Map<string, string>()
  if (query.caseNumber === '') problems.set('caseNumber', texts.numberMissing)
  if (!/^\d{6}$/.test(query.queryPassword)) problems.set('queryPassword', texts.passwordMissing)
  return problems.size > 0 ? { problems } : { query }
}
