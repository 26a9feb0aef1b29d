import { and, asc, count, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { promiseBreaches } from './tables.ts'

export type Breach = typeof promiseBreaches.$inferSelect

/** Broken promises of a party that are not repaired, to any department. Needs the scope of a department or the party. */
export async function countUnrepaired(reader: Reader, partyId: string): Promise<number> {
  const [found] = await reader
    .select({ count: count() })
    .from(promiseBreaches)
    .where(and(eq(promiseBreaches.applicantPartyId, partyId), isNull(promiseBreaches.repairedAt)))
  return found?.count ?? 0
}

/** Of one case, oldest first. */
export function listBreaches(reader: Reader, departmentId: string, caseId: string): Promise<Breach[]> {
  return reader
    .select()
    .from(promiseBreaches)
    .where(and(eq(promiseBreaches.departmentId, departmentId), eq(promiseBreaches.caseId, caseId)))
    .orderBy(asc(promiseBreaches.recordedAt), asc(promiseBreaches.id))
}
