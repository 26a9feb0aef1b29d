import { sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { parameter } from '../db/statement.ts'
import { liveSignals } from './tables.ts'

/** A case changed: the department that owns it and its applicant are told. A part of a command's one statement. */
export const sendSignals = sql`
  insert into ${liveSignals} (department_id, party_id, kind, case_id, version, created_at)
  select s.department_id, s.party_id, 'case', ${parameter('caseId')}::uuid, ${parameter('version')}::int,
    ${parameter('now')}::timestamptz
  from (values (${parameter('departmentId')}::uuid, null::uuid), (null::uuid, ${parameter('applicantPartyId')}::uuid))
    as s(department_id, party_id)`

export type NewSignal =
  | { kind: 'case'; departmentId: string; caseId: string; version: number }
  | { kind: 'inbox'; departmentId: string; loginIds: string[] }
  | { kind: 'inbox'; partyId: string }

/** Tells that something changed, when the transaction commits. */
export async function signal(context: Context, transaction: Transaction, given: NewSignal): Promise<void> {
  await transaction.insert(liveSignals).values({ ...given, createdAt: context.clock.now() })
}
