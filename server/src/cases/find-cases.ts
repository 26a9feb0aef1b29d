import { parseResidentIdentityNumber, parseUnifiedSocialCreditCode } from '@yibiao/core/codes'
import { sql, type SQL } from 'drizzle-orm'
import { digestDocument } from '../identity/digest-document.ts'
import { longestTerm, normalizeTerm } from './case-terms.ts'

/** What somebody looks for: the beginning of a number, part of a name, or a document by its whole number. */
export type CaseQueryText =
  | { by: 'number'; from: string; below: string }
  | { by: 'name'; from: string; below: string }
  | { by: 'document'; digests: string[] }

/** Above every character that names and numbers have. */
const last = '\u{10ffff}'

/**
 * How a text is looked for; undefined for an empty one. A whole identity number or credit code is looked for by its
 * keyed digest, digits and letters are the beginning of a case number, anything else is part of the applicant's name.
 */
export function readCaseQuery(dataSecret: string, query: string | undefined): CaseQueryText | undefined {
  const text = (query ?? '').trim()
  if (text === '') return undefined
  const compact = text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase()
  if (parseResidentIdentityNumber(compact) !== undefined)
    return { by: 'document', digests: [digestDocument(dataSecret, '111', compact)] }
  if (parseUnifiedSocialCreditCode(compact) !== undefined && compact.length === 18)
    return { by: 'document', digests: [digestDocument(dataSecret, 'creditCode', compact)] }
  if (/^[A-Z0-9-]+$/.test(compact) && /\d/.test(compact))
    return { by: 'number', from: compact, below: compact + last }
  const term = Array.from(normalizeTerm(text)).slice(0, longestTerm).join('')
  return { by: 'name', from: term, below: term + last }
}

/**
 * Ids of the department's cases that a text finds, at most `limit`: each of the three ways is a range of one index.
 * Columns are compared as bytes, because row security lets only comparisons that leak nothing use an index.
 */
export function selectFoundIds(departmentId: string, query: CaseQueryText, limit: number): SQL {
  switch (query.by) {
    case 'number':
      return sql`select f.id from cases f where f.department_id = ${departmentId}::uuid
        and f.number collate "C" >= ${query.from} and f.number collate "C" < ${query.below}
        order by f.number collate "C" limit ${sql.raw(String(limit))}`
    case 'document':
      return sql`select f.id from cases f where f.department_id = ${departmentId}::uuid
        and f.applicant_digest = ${query.digests[0] ?? ''}
        order by f.submitted_at desc limit ${sql.raw(String(limit))}`
    case 'name':
      return sql`select f.case_id as id from case_terms f where f.department_id = ${departmentId}::uuid
        and f.term collate "C" >= ${query.from} and f.term collate "C" < ${query.below}
        order by f.term collate "C" desc, f.submitted_at desc, f.case_id desc limit ${sql.raw(String(limit))}`
  }
}
