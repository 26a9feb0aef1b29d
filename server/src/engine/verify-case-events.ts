import { asc, eq } from 'drizzle-orm'
import { createChainVerifier, type ChainFault } from '../audit/hash-chain.ts'
import { findCase, listEvents } from '../cases/queries.ts'
import { cases } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'

export type VerifiedCase = {
  caseId: string
  /** Events that are as they were written. */
  verified: number
  fault?: ChainFault
}

/** Follows the events of one case to its end, which the case's row names: nothing changed, gone, moved or cut off. */
export async function verifyCaseEvents(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<VerifiedCase> {
  const verifier = createChainVerifier()
  const rows = await listEvents(reader, departmentId, caseId)
  const fault = verifier.add(
    rows.map(({ sequence, previousHash, hash, event }) => ({ sequence, previousHash, hash, content: event })),
  )
  const head = verifier.head()
  if (fault !== undefined) return { caseId, verified: head.sequence, fault }
  const caseRow = await findCase(reader, departmentId, caseId)
  return caseRow?.chainHead === head.hash
    ? { caseId, verified: head.sequence }
    : { caseId, verified: head.sequence, fault: { sequence: head.sequence + 1, fault: 'missing' } }
}

/** Ids of the department's cases, for going through all of them. */
export async function listCaseIds(reader: Reader, departmentId: string): Promise<string[]> {
  const rows = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(eq(cases.departmentId, departmentId))
    .orderBy(asc(cases.id))
  return rows.map(row => row.id)
}
