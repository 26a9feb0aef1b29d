import type { SavedFilter, SaveFilter } from '@yibiao/schemas'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { savedFilters } from './tables.ts'

/** An officer keeps at most so many. */
export const mostFilters = 20

/** The officer's own filters, oldest first. */
export async function listFilters(reader: Reader, officer: OfficerActor): Promise<SavedFilter[]> {
  const rows = await reader
    .select()
    .from(savedFilters)
    .where(ownedBy(officer))
    .orderBy(asc(savedFilters.savedAt), asc(savedFilters.id))
  return rows.map(({ id, name, filter }) => ({ id, name, filter }))
}

/** Saves a filter under a name; the same name again replaces it. @throws AppError `worklist.tooManyFilters` */
export async function saveFilter(
  context: Context,
  transaction: Transaction,
  officer: OfficerActor,
  { name, filter }: SaveFilter,
  actor: AuditActor,
): Promise<void> {
  const { departmentId, loginId } = officer
  // Two windows of one officer do not save past the limit.
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`filters ${departmentId} ${loginId}`}, 0))`,
  )
  const own = await listFilters(transaction, officer)
  const same = own.find(each => each.name === name.trim())
  if (same === undefined && own.length >= mostFilters)
    throw new AppError('worklist.tooManyFilters', { max: mostFilters })
  const id = same?.id ?? context.newId()
  await transaction
    .insert(savedFilters)
    .values({ departmentId, loginId, id, name: name.trim(), filter, savedAt: context.clock.now() })
    .onConflictDoUpdate({
      target: [savedFilters.departmentId, savedFilters.loginId, savedFilters.id],
      set: { filter },
    })
  recordAudit(context, transaction, {
    departmentId,
    actor,
    action: 'worklistFilter.save',
    subject: { type: 'worklistFilter', id },
  })
}

/** @throws AppError `request.notFound` for a filter that is not the officer's */
export async function removeFilter(
  context: Context,
  transaction: Transaction,
  officer: OfficerActor,
  id: string,
  actor: AuditActor,
): Promise<void> {
  const removed = await transaction
    .delete(savedFilters)
    .where(and(ownedBy(officer), eq(savedFilters.id, id)))
    .returning({ id: savedFilters.id })
  if (removed.length === 0) throw new AppError('request.notFound')
  recordAudit(context, transaction, {
    departmentId: officer.departmentId,
    actor,
    action: 'worklistFilter.remove',
    subject: { type: 'worklistFilter', id },
  })
}

function ownedBy({ departmentId, loginId }: OfficerActor) {
  return and(eq(savedFilters.departmentId, departmentId), eq(savedFilters.loginId, loginId))
}
