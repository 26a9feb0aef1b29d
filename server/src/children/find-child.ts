import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { cases } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'
import { ofAuthor, type DraftOwner } from '../drafts/queries.ts'
import { drafts } from '../drafts/tables.ts'
import type { ParentReference } from './parent-reference.ts'

type Ordered = Pick<ParentReference, 'caseId' | 'child'>

/** The case that was begun for an order. Needs the scope of its department. */
export async function findChildCase(
  reader: Reader,
  departmentId: string,
  ordered: Ordered,
): Promise<{ id: string; number: string } | undefined> {
  const [found] = await reader
    .select({ id: cases.id, number: cases.number })
    .from(cases)
    .where(and(eq(cases.departmentId, departmentId), isOrdered(cases.parent, ordered)))
  return found
}

/** The application that waits for its applicant, held until the transaction ends. Needs the scope of the party. */
export async function lockChildDraft(
  reader: Reader,
  partyId: string,
  ordered: Ordered,
): Promise<string | undefined> {
  const [found] = await reader
    .select({ id: drafts.id })
    .from(drafts)
    .where(and(eq(drafts.partyId, partyId), isOrdered(drafts.parent, ordered)))
    .for('update')
  return found?.id
}

/** Applications that a case waits for and this person can complete: their ids by child. */
export async function listChildDrafts(
  reader: Reader,
  { partyId, authorPartyId }: DraftOwner,
  caseId: string,
): Promise<ReadonlyMap<string, string>> {
  const found = await reader
    .select({ id: drafts.id, child: sql<string>`${drafts.parent} ->> 'child'` })
    .from(drafts)
    .where(and(eq(drafts.partyId, partyId), ofAuthor(authorPartyId), isOf(drafts.parent, caseId)))
  return new Map(found.map(({ id, child }) => [child, id]))
}

function isOrdered(parent: PgColumn, { caseId, child }: Ordered): SQL | undefined {
  return and(isOf(parent, caseId), sql`${parent} ->> 'child' = ${child}`)
}

/** Says what the index is about: without it row security reads every row. */
function isOf(parent: PgColumn, caseId: string): SQL | undefined {
  return and(sql`${parent} is not null`, sql`${parent} ->> 'caseId' = ${caseId}`)
}
