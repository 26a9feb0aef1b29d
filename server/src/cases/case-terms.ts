import { sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { jsonParameter, parameter, prepareStatement } from '../db/statement.ts'
import type { CaseRow } from './queries.ts'
import { caseTerms } from './tables.ts'

/** A name is looked for by at most so many characters. */
export const longestTerm = 20

/** Ends of a name of two characters and more, each cut to `longestTerm`; of a name of one character itself. */
export function termsOf(name: string): string[] {
  const characters = Array.from(normalizeTerm(name))
  const starts = Math.max(1, characters.length - 1)
  const ends = Array.from({ length: starts }, (_, start) =>
    characters.slice(start, start + longestTerm).join(''),
  )
  return [...new Set(ends)].filter(term => term !== '')
}

/** As names are compared: full-width letters and case make no difference, spaces neither. */
export function normalizeTerm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
}

/** Makes a new case findable by its applicant's name; travels with the commit. */
export function writeCaseTerms(
  transaction: Transaction,
  { departmentId, id, submittedAt, applicantName }: CaseRow,
): void {
  transaction.send(termsStatement, {
    departmentId,
    caseId: id,
    submittedAt: submittedAt.toISOString(),
    terms: JSON.stringify(termsOf(applicantName)),
  })
}

const termsStatement = prepareStatement<Readonly<Record<string, unknown>>>(
  sql`insert into ${caseTerms} (department_id, term, submitted_at, case_id)
    select ${parameter('departmentId')}::uuid, term, ${parameter('submittedAt')}::timestamptz, ${parameter('caseId')}::uuid
    from jsonb_array_elements_text(${jsonParameter('terms')}) as term`,
)
