import type { CasePage, CaseStatus } from '@yibiao/schemas'
import { and, desc, eq, ilike, like, or, sql, type SQL } from 'drizzle-orm'
import { civilDateOfInstant } from '@yibiao/core/clock'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { departments } from '../departments/tables.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { summariseCase } from './summarise-case.ts'
import { cases } from './tables.ts'

const pageSize = 50

export type CaseQuery = {
  /** Whose cases: of a department, or of a party. */
  owner: { departmentId: string } | { partyId: string }
  /** Beginning of the number, or part of the applicant's name. */
  query?: string | undefined
  status?: CaseStatus | undefined
  cursor?: string | undefined
}

/** Cases, newest first, page by page. */
export async function listCases(context: Context, reader: Reader, search: CaseQuery): Promise<CasePage> {
  const list = `cases ${JSON.stringify(search.owner)}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, search.cursor)
  const rows = await reader
    .select({
      id: cases.id,
      number: cases.number,
      itemId: cases.itemId,
      itemName: cases.itemName,
      applicantName: cases.applicantName,
      status: cases.status,
      submittedAt: cases.submittedAt,
      dueOn: cases.dueOn,
      leadingClock: cases.leadingClock,
      version: cases.version,
      departmentName: departments.name,
    })
    .from(cases)
    .innerJoin(departments, eq(departments.id, cases.departmentId))
    .where(and(ownedBy(search.owner), matching(search.query), ofStatus(search.status), following(after)))
    .orderBy(desc(cases.submittedAt), desc(cases.id))
    .limit(pageSize + 1)
  const calendar = await readCalendar(context, reader)
  const today = civilDateOfInstant(context.clock.now().getTime())
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    entries: page.map(({ departmentName, ...row }) => summariseCase(row, departmentName, today, calendar)),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [last.submittedAt.toISOString(), last.id]) }
      : {}),
  }
}

function ownedBy(owner: CaseQuery['owner']): SQL {
  return 'partyId' in owner
    ? eq(cases.applicantPartyId, owner.partyId)
    : eq(cases.departmentId, owner.departmentId)
}

function matching(query: string | undefined): SQL | undefined {
  const text = query?.trim() ?? ''
  if (text === '') return undefined
  const literal = text.replaceAll(/[\\%_]/g, character => `\\${character}`)
  return or(like(cases.number, `${literal}%`), ilike(cases.applicantName, `%${literal}%`))
}

function ofStatus(status: CaseStatus | undefined): SQL | undefined {
  return status === undefined ? undefined : eq(cases.status, status)
}

function following(after: string[] | undefined): SQL | undefined {
  if (after === undefined) return undefined
  const [submittedAt = '', id = ''] = after
  return sql`(${cases.submittedAt}, ${cases.id}) < (${submittedAt}::timestamptz, ${id}::uuid)`
}
