import type { ItemPublication, PublishRequest } from '@yibiao/schemas'
import { and, desc, eq, ne } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { readSettings } from '../departments/settings.ts'
import { AppError } from '../problems/app-error.ts'
import { readItem, type ItemRow } from './queries.ts'
import { publishRequests } from './tables.ts'

/** The request that waits for a second person; at most one of an item does. */
export async function findPendingRequest(
  reader: Reader,
  item: Pick<ItemRow, 'departmentId' | 'id'>,
): Promise<PublishRequestRow | undefined> {
  const [row] = await reader
    .select(viewColumns)
    .from(publishRequests)
    .where(and(ofItem(item), eq(publishRequests.state, 'pending')))
  return row
}

/** What a request of the item wants in use; `requireGates` says whether it is whole. */
export async function readRequestedDefinition(
  reader: Reader,
  item: Pick<ItemRow, 'departmentId' | 'id'>,
  requestId: string,
): Promise<Record<string, unknown>> {
  const [row] = await reader
    .select({ definition: publishRequests.definition })
    .from(publishRequests)
    .where(and(ofItem(item), eq(publishRequests.id, requestId)))
  if (row === undefined) throw new AppError('request.notFound')
  return row.definition
}

/**
 * How the item stands on its way into use, as the reader sees it.
 * @throws AppError `request.notFound`
 */
export async function viewPublication(
  reader: Reader,
  target: { departmentId: string; itemId: string },
  readerKey: string,
): Promise<ItemPublication> {
  const item = await readItem(reader, target.departmentId, target.itemId)
  const [settings, pending, decided] = await Promise.all([
    readSettings(reader, item.departmentId),
    findPendingRequest(reader, item),
    listDecided(reader, item),
  ])
  const { scheduledVersion: version, scheduledAt } = item
  return {
    needsApproval: settings.publishNeedsApproval,
    ...(pending === undefined ? {} : { pending: toView(pending, readerKey) }),
    ...(version === null || scheduledAt === null
      ? {}
      : { scheduled: { version, startsAt: scheduledAt.toISOString() } }),
    decided: decided.map(row => toView(row, readerKey)),
  }
}

/** All but the definition, which is as large as an item and read only to be published. */
const viewColumns = {
  id: publishRequests.id,
  revision: publishRequests.revision,
  digest: publishRequests.digest,
  note: publishRequests.note,
  startsAt: publishRequests.startsAt,
  requestedKey: publishRequests.requestedKey,
  requestedBy: publishRequests.requestedBy,
  requestedAt: publishRequests.requestedAt,
  state: publishRequests.state,
  decidedBy: publishRequests.decidedBy,
  decidedAt: publishRequests.decidedAt,
  opinion: publishRequests.opinion,
}

export type PublishRequestRow = Pick<typeof publishRequests.$inferSelect, keyof typeof viewColumns>

function ofItem(item: Pick<ItemRow, 'departmentId' | 'id'>) {
  return and(eq(publishRequests.departmentId, item.departmentId), eq(publishRequests.itemId, item.id))
}

function listDecided(reader: Reader, item: ItemRow): Promise<PublishRequestRow[]> {
  return reader
    .select(viewColumns)
    .from(publishRequests)
    .where(and(ofItem(item), ne(publishRequests.state, 'pending')))
    .orderBy(desc(publishRequests.requestedAt))
    .limit(20)
}

function toView(row: PublishRequestRow, readerKey: string): PublishRequest {
  const { id, revision, digest, requestedBy, state } = row
  return {
    id,
    revision,
    digest,
    requestedBy,
    requestedAt: row.requestedAt.toISOString(),
    isMine: row.requestedKey === readerKey,
    state,
    ...(row.note === null ? {} : { note: row.note }),
    ...(row.startsAt === null ? {} : { startsAt: row.startsAt.toISOString() }),
    ...(row.decidedBy === null ? {} : { decidedBy: row.decidedBy }),
    ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt.toISOString() }),
    ...(row.opinion === null ? {} : { opinion: row.opinion }),
  }
}
