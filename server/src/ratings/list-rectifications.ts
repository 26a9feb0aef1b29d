import type { RectificationEntry, RectificationPage } from '@yibiao/schemas'
import { and, asc, desc, eq, ne, sql, type SQL } from 'drizzle-orm'
import type { WorkingCalendar } from '@yibiao/core/clock'
import { readCursor, writeCursor } from '../cases/cursor.ts'
import { lightOf, remainingDays } from '../cases/leading-clock.ts'
import { cases } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { todayOf } from '../engine/advance-case.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { rectificationClock } from './open-rectification.ts'
import type { RatingRow, RectificationRow } from './queries.ts'
import { ratings, rectifications } from './tables.ts'

const pageSize = 50

export type RectificationFilter = 'open' | 'closed'

type Found = { rectification: RectificationRow; rating: RatingRow; caseNumber: string }

/** 整改单 of a department: the open ones by due date, the closed ones newest first. */
export async function listRectifications(
  context: Context,
  reader: Reader,
  departmentId: string,
  { state, cursor }: { state: RectificationFilter; cursor?: string | undefined },
): Promise<RectificationPage> {
  const list = `rectifications ${departmentId} ${state}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, cursor)
  const isOpen = state === 'open'
  const rows = await select(reader)
    .where(
      and(
        eq(rectifications.departmentId, departmentId),
        isOpen ? ne(rectifications.state, 'closed') : eq(rectifications.state, 'closed'),
        following(isOpen, after),
      ),
    )
    .orderBy(
      ...(isOpen
        ? [asc(rectifications.dueOn), asc(rectifications.id)]
        : [desc(rectifications.closedAt), desc(rectifications.id)]),
    )
    .limit(pageSize + 1)
  const calendar = await readCalendar(context, reader)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)?.rectification
  return {
    entries: page.map(row => viewEntry(row, todayOf(context), calendar)),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [placeOf(isOpen, last), last.id]) }
      : {}),
  }
}

/** One 整改单 with its rating; undefined when the department has none of the id. */
export async function findRectification(
  reader: Reader,
  departmentId: string,
  id: string,
): Promise<Found | undefined> {
  const [row] = await select(reader).where(
    and(eq(rectifications.departmentId, departmentId), eq(rectifications.id, id)),
  )
  return row
}

export function viewEntry(
  { rectification, rating, caseNumber }: Found,
  today: string,
  calendar: WorkingCalendar,
): RectificationEntry {
  const { id, itemName, state, isSubstantiated, dueOn, caseId } = rectification
  const due = state === 'closed' ? { clock: null, dueOn: null } : { clock: rectificationClock, dueOn }
  const remaining = remainingDays(due, today, calendar)
  return {
    id,
    itemName,
    service: rating.serviceKind,
    level: rating.level,
    ratedAt: rating.ratedAt.toISOString(),
    state,
    ...(isSubstantiated === null ? {} : { isSubstantiated }),
    dueOn,
    ...(remaining === undefined ? {} : { remaining }),
    light: lightOf(due, today, calendar),
    // An anonymous rating does not lead to its case, and so not to the applicant.
    ...(rating.isAnonymous ? {} : { caseId, caseNumber }),
  }
}

function select(reader: Reader) {
  return reader
    .select({ rectification: rectifications, rating: ratings, caseNumber: cases.number })
    .from(rectifications)
    .innerJoin(
      ratings,
      and(
        eq(ratings.departmentId, rectifications.departmentId),
        eq(ratings.caseId, rectifications.caseId),
        eq(ratings.service, rectifications.service),
        eq(ratings.round, 1),
      ),
    )
    .innerJoin(
      cases,
      and(eq(cases.departmentId, rectifications.departmentId), eq(cases.id, rectifications.caseId)),
    )
}

function placeOf(isOpen: boolean, { dueOn, closedAt }: RectificationRow): string {
  return isOpen ? dueOn : (closedAt?.toISOString() ?? '')
}

function following(isOpen: boolean, after: string[] | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const [at = '', id = ''] = after
  return isOpen
    ? sql`(${rectifications.dueOn}, ${rectifications.id}) > (${at}::date, ${id}::uuid)`
    : sql`(${rectifications.closedAt}, ${rectifications.id}) < (${at}::timestamptz, ${id}::uuid)`
}
