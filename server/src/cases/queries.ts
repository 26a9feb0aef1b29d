import { and, asc, desc, eq, gt } from 'drizzle-orm'
import type { Reader, Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { cases, caseEvents, caseSubmissions } from './tables.ts'

export type CaseRow = typeof cases.$inferSelect
export type Submission = typeof caseSubmissions.$inferSelect
export type EventRow = typeof caseEvents.$inferSelect

export async function findCase(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<CaseRow | undefined> {
  const [row] = await reader
    .select()
    .from(cases)
    .where(and(eq(cases.departmentId, departmentId), eq(cases.id, caseId)))
  return row
}

/** A case of the party that is signed in, wherever it lies: row security lets nothing else through. */
export async function findOwnCase(
  reader: Reader,
  partyId: string,
  caseId: string,
): Promise<CaseRow | undefined> {
  const [row] = await reader
    .select()
    .from(cases)
    .where(and(eq(cases.applicantPartyId, partyId), eq(cases.id, caseId)))
  return row
}

/**
 * The case, and no other transaction changes it until this one ends.
 * @throws AppError `request.notFound`
 */
export async function lockCase(
  transaction: Transaction,
  departmentId: string,
  caseId: string,
): Promise<CaseRow> {
  const [row] = await transaction
    .select()
    .from(cases)
    .where(and(eq(cases.departmentId, departmentId), eq(cases.id, caseId)))
    .for('update')
  if (row === undefined) throw new AppError('request.notFound')
  return row
}

/** The latest snapshot when no number is named. @throws Error when the case has none: one is made with it. */
export async function readSubmission(
  reader: Reader,
  departmentId: string,
  caseId: string,
  number?: number,
): Promise<Submission> {
  const [row] = await reader
    .select()
    .from(caseSubmissions)
    .where(
      and(
        eq(caseSubmissions.departmentId, departmentId),
        eq(caseSubmissions.caseId, caseId),
        number === undefined ? undefined : eq(caseSubmissions.number, number),
      ),
    )
    .orderBy(desc(caseSubmissions.number))
    .limit(1)
  if (row === undefined) throw new Error('A case has no submission.')
  return row
}

/** What happened after an event, in order. */
export function listEvents(
  reader: Reader,
  departmentId: string,
  caseId: string,
  after = 0,
): Promise<EventRow[]> {
  return reader
    .select()
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.departmentId, departmentId),
        eq(caseEvents.caseId, caseId),
        gt(caseEvents.sequence, after),
      ),
    )
    .orderBy(asc(caseEvents.sequence))
}
