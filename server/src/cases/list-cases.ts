import { civilDateOfInstant } from '@yibiao/core/clock'
import type { CasePage, CaseStatus } from '@yibiao/schemas'
import { sql, type SQL } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { readCaseQuery, type CaseQueryText } from './find-cases.ts'
import { summariseCase, type SummarisedCase } from './summarise-case.ts'

const pageSize = 50

export type CaseQuery = {
  /** Whose cases: of a department, or of a party. */
  owner: { departmentId: string } | { partyId: string }
  /** Beginning of the number, part of the applicant's name, or a whole document number. */
  query?: string | undefined
  status?: CaseStatus | undefined
  cursor?: string | undefined
}

type Row = Omit<SummarisedCase, 'submittedAt'> & {
  submittedAt: string
  departmentName: string
  place: string[]
}

/** Cases page by page: newest first, those found by number in its order, those found by name by name. */
export async function listCases(context: Context, reader: Reader, search: CaseQuery): Promise<CasePage> {
  const found = readCaseQuery(context.config.dataSecret, search.query)
  const list = `cases ${JSON.stringify([search.owner, search.query ?? '', search.status ?? ''])}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, search.cursor)
  const rows = [...(await reader.execute<Row>(caseStatement(search, found, after)))]
  const calendar = await readCalendar(context, reader)
  const today = civilDateOfInstant(context.clock.now().getTime())
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    entries: page.map(({ departmentName, ...row }) =>
      summariseCase({ ...row, submittedAt: new Date(row.submittedAt) }, departmentName, today, calendar),
    ),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, last.place) }
      : {}),
  }
}

/**
 * The whole query: one walk along `cases_submitted`, `cases_status`, `cases_applicant`, `cases_number_beginning`,
 * `cases_digest` or `case_terms_term`.
 */
export function caseStatement(
  { owner, status }: Pick<CaseQuery, 'owner' | 'status'>,
  found: CaseQueryText | undefined,
  after: readonly string[] | undefined,
): SQL {
  const { from, where, order, place } = walkOf(owner, found, after)
  const ofStatus = status === undefined ? sql`` : sql`and c.status = ${status}`
  return sql`select c.id, c.number, c.item_id as "itemId", c.item_name as "itemName",
      c.applicant_name as "applicantName", c.status, c.submitted_at::text as "submittedAt",
      c.due_on::text as "dueOn", c.leading_clock as "leadingClock", c.version,
      (select d.name from departments d where d.id = c.department_id) as "departmentName",
      ${place} as place
    from ${from}
    where ${where} ${ofStatus} order by ${order} limit ${sql.raw(String(pageSize + 1))}`
}

type Walk = { from: SQL; where: SQL; order: SQL; place: SQL }

function walkOf(
  owner: CaseQuery['owner'],
  found: CaseQueryText | undefined,
  after: readonly string[] | undefined,
): Walk {
  const owned =
    'partyId' in owner
      ? sql`c.applicant_party_id = ${owner.partyId}::uuid`
      : sql`c.department_id = ${owner.departmentId}::uuid`
  const [first = '', second = '', third = ''] = after ?? []
  if (found?.by === 'number')
    return {
      from: sql`cases c`,
      where: sql`${owned} and c.number collate "C" >= ${found.from} and c.number collate "C" < ${found.below}
        ${after === undefined ? sql`` : sql`and c.number collate "C" > ${first}`}`,
      order: sql`c.number collate "C"`,
      place: sql`jsonb_build_array(c.number)`,
    }
  if (found?.by === 'name' && 'departmentId' in owner)
    return {
      from: sql`case_terms t join cases c on c.department_id = t.department_id and c.id = t.case_id`,
      where: sql`t.department_id = ${owner.departmentId}::uuid and ${owned}
        and t.term collate "C" >= ${found.from} and t.term collate "C" < ${found.below}
        ${after === undefined ? sql`` : sql`and (t.term collate "C", t.submitted_at, t.case_id) < (${first}, ${second}::timestamptz, ${third}::uuid)`}`,
      order: sql`t.term collate "C" desc, t.submitted_at desc, t.case_id desc`,
      place: sql`jsonb_build_array(t.term, t.submitted_at::text, t.case_id)`,
    }
  return {
    from: sql`cases c`,
    where: sql`${owned} ${found?.by === 'document' ? sql`and c.applicant_digest = ${found.digests[0] ?? ''}` : sql``}
      ${after === undefined ? sql`` : sql`and (c.submitted_at, c.id) < (${first}::timestamptz, ${second}::uuid)`}`,
    order: sql`c.submitted_at desc, c.id desc`,
    place: sql`jsonb_build_array(c.submitted_at::text, c.id)`,
  }
}
