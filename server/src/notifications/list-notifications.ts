import type { NotificationPage, NotificationView } from '@yibiao/schemas'
import { and, count, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { ApplicantActor, OfficerActor } from '../access/actor.ts'
import { readCursor, writeCursor } from '../cases/cursor.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import { officerNotifications, partyNotifications } from './tables.ts'

/** Whose inbox: the party an applicant acts for, or the officer in one department. */
export type InboxOwner = ApplicantActor | OfficerActor

const pageSize = 50

/** The inbox, newest first, page by page. */
export async function listNotifications(
  context: Context,
  reader: Reader,
  owner: InboxOwner,
  search: { caseId?: string | undefined; cursor?: string | undefined },
): Promise<NotificationPage> {
  const table = tableOf(owner)
  const list = `notifications ${owner.type} ${ownerKey(owner)}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, search.cursor)
  const columns = {
    id: table.id,
    departmentName: table.departmentName,
    caseId: table.caseId,
    caseNumber: table.caseNumber,
    itemName: table.itemName,
    notice: table.notice,
    subject: table.subject,
    body: table.body,
    createdAt: table.createdAt,
    readAt: table.readAt,
  }
  const rows = await reader
    .select({
      ...columns,
      stepName: owner.type === 'officer' ? officerNotifications.stepName : sql<null>`null`,
    })
    .from(table)
    .where(
      and(
        ownedBy(owner),
        search.caseId === undefined ? undefined : eq(table.caseId, search.caseId),
        after === undefined
          ? undefined
          : sql`(${table.createdAt}, ${table.id}) < (${after[0] ?? ''}::timestamptz, ${after[1] ?? ''}::uuid)`,
      ),
    )
    .orderBy(desc(table.createdAt), desc(table.id))
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    entries: page.map(viewOf),
    unread: await countUnread(reader, owner),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [last.createdAt.toISOString(), last.id]) }
      : {}),
  }
}

export async function countUnread(reader: Reader, owner: InboxOwner): Promise<number> {
  const table = tableOf(owner)
  const [row] = await reader
    .select({ unread: count() })
    .from(table)
    .where(and(ownedBy(owner), isNull(table.readAt)))
  return row?.unread ?? 0
}

/** Marks these as read, or all when none is named. Ids of others' messages change nothing. */
export async function markRead(
  context: Context,
  transaction: Transaction,
  owner: InboxOwner,
  ids: readonly string[] | undefined,
): Promise<number> {
  const table = tableOf(owner)
  await transaction
    .update(table)
    .set({ readAt: context.clock.now() })
    .where(
      and(
        ownedBy(owner),
        isNull(table.readAt),
        ids === undefined || ids.length === 0 ? undefined : inArray(table.id, [...ids]),
      ),
    )
  return countUnread(transaction, owner)
}

function tableOf(owner: InboxOwner): typeof partyNotifications | typeof officerNotifications {
  return owner.type === 'officer' ? officerNotifications : partyNotifications
}

function ownerKey(owner: InboxOwner): string {
  return owner.type === 'officer' ? `${owner.departmentId} ${owner.loginId}` : owner.partyId
}

function ownedBy(owner: InboxOwner): SQL | undefined {
  return owner.type === 'officer'
    ? and(
        eq(officerNotifications.departmentId, owner.departmentId),
        eq(officerNotifications.loginId, owner.loginId),
      )
    : eq(partyNotifications.partyId, owner.partyId)
}

type Row = Omit<typeof officerNotifications.$inferSelect, 'departmentId' | 'loginId'>

function viewOf(row: Row): NotificationView {
  const { id, notice, departmentName, caseId, caseNumber, itemName, stepName, subject, body } = row
  return {
    id,
    notice,
    departmentName,
    caseId,
    caseNumber,
    itemName,
    ...(stepName === null ? {} : { stepName }),
    ...(subject === null ? {} : { subject }),
    ...(body === null ? {} : { body }),
    createdAt: row.createdAt.toISOString(),
    isRead: row.readAt !== null,
  }
}
