import { and, asc, desc, eq, gte, isNull, lt, or, sql } from 'drizzle-orm'
import type { PublicNoticeEntry } from '@yibiao/schemas'
import type { Reader } from '../db/database.ts'
import { objections, publicNotices } from './tables.ts'

export type NoticeRow = typeof publicNotices.$inferSelect
export type ObjectionRow = typeof objections.$inferSelect

/** Public notices that run on a day, newest first. Row security shows no other to whoever has no department. */
export function listRunningNotices(
  reader: Reader,
  page: {
    today: string
    departmentId?: string | undefined
    itemId?: string | undefined
    before?: { at: Date; id: string } | undefined
    size: number
  },
): Promise<NoticeRow[]> {
  const { before, departmentId, itemId } = page
  return reader
    .select()
    .from(publicNotices)
    .where(
      and(
        running(page.today),
        departmentId === undefined ? undefined : eq(publicNotices.departmentId, departmentId),
        itemId === undefined ? undefined : eq(publicNotices.itemId, itemId),
        before === undefined
          ? undefined
          : or(
              lt(publicNotices.startedAt, before.at),
              and(eq(publicNotices.startedAt, before.at), lt(publicNotices.id, before.id)),
            ),
      ),
    )
    .orderBy(desc(publicNotices.startedAt), desc(publicNotices.id))
    .limit(page.size)
}

/** A public notice that runs on a day. */
export async function findRunningNotice(
  reader: Reader,
  id: string,
  today: string,
): Promise<NoticeRow | undefined> {
  const [row] = await reader
    .select()
    .from(publicNotices)
    .where(and(eq(publicNotices.id, id), running(today)))
  return row
}

/** A notice in any state. Needs its department or the service `notices`. */
export async function findNotice(reader: Reader, id: string): Promise<NoticeRow | undefined> {
  const [row] = await reader.select().from(publicNotices).where(eq(publicNotices.id, id))
  return row
}

export function listCaseNotices(reader: Reader, departmentId: string, caseId: string): Promise<NoticeRow[]> {
  return reader
    .select()
    .from(publicNotices)
    .where(and(eq(publicNotices.departmentId, departmentId), eq(publicNotices.caseId, caseId)))
    .orderBy(desc(publicNotices.startedAt), desc(publicNotices.id))
}

export function listCaseObjections(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<ObjectionRow[]> {
  return reader
    .select()
    .from(objections)
    .where(and(eq(objections.departmentId, departmentId), eq(objections.caseId, caseId)))
    .orderBy(asc(objections.receivedAt), asc(objections.id))
}

export async function findObjection(
  reader: Reader,
  departmentId: string,
  caseId: string,
  id: string,
): Promise<ObjectionRow | undefined> {
  const [row] = await reader
    .select()
    .from(objections)
    .where(
      and(eq(objections.departmentId, departmentId), eq(objections.caseId, caseId), eq(objections.id, id)),
    )
  return row
}

/** How many objections the case and the notice have received. */
export async function countObjections(
  reader: Reader,
  { departmentId, caseId, id }: NoticeRow,
): Promise<{ ofCase: number; ofNotice: number }> {
  const [counted] = await reader
    .select({
      ofCase: sql<number>`count(*)::int`,
      ofNotice: sql<number>`(count(*) filter (where ${objections.noticeId} = ${id}))::int`,
    })
    .from(objections)
    .where(and(eq(objections.departmentId, departmentId), eq(objections.caseId, caseId)))
  return counted ?? { ofCase: 0, ofNotice: 0 }
}

export function toEntry(row: NoticeRow): PublicNoticeEntry {
  const { id, itemId, itemName, departmentId, departmentName, applicantName, startsOn, through } = row
  return { id, itemId, itemName, departmentId, departmentName, applicantName, from: startsOn, through }
}

/** Said here too: the policy of an officer's own department shows more. */
function running(today: string) {
  return and(
    eq(publicNotices.state, 'running'),
    isNull(publicNotices.withheld),
    gte(publicNotices.through, today),
  )
}
