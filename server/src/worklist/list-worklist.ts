import { addWorkingDays } from '@yibiao/core/clock'
import type { LocalizedText, WorklistEntry, WorklistFilter, WorklistPage } from '@yibiao/schemas'
import { sql, type SQL } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { readCursor, writeCursor } from '../cases/cursor.ts'
import { readCaseQuery } from '../cases/find-cases.ts'
import { lightOf, remainingDays } from '../cases/leading-clock.ts'
import type { LeadingClock } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { todayOf } from '../engine/advance-case.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { noDue, selectOwnTasks, selectParticipantTasks, type WorklistSearch } from './worklist-query.ts'

const pageSize = 50

type Row = {
  case_id: string
  task_id: string
  number: string
  item_name: LocalizedText
  applicant_name: string | null
  step_name: LocalizedText
  phase: string
  state: 'open' | 'claimed'
  holder_id: string | null
  holder_name: string | null
  due_on: string | null
  submitted_at: string
  leading_clock: LeadingClock | null
  is_test: boolean
  department_name: string | null
  version: number | null
  changed_at: string | null
  last_change: string | null
  is_watched: boolean
  sort_at: string
}

/** Open tasks of a part of the worklist, page by page: those of the own department, and those of cases it takes part in. */
export async function listWorklist(
  context: Context,
  reader: Reader,
  actor: OfficerActor,
  filter: WorklistFilter,
  cursor?: string,
): Promise<WorklistPage> {
  const { query, ...narrowed } = filter
  const list = `worklist ${actor.departmentId} ${JSON.stringify(filter)}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, cursor)
  const calendar = await readCalendar(context, reader)
  const today = todayOf(context)
  const found = readCaseQuery(context.config.dataSecret, query)
  const tomorrow = addWorkingDays(calendar, today, 1)
  const search = { ...narrowed, found, today, tomorrow, after, size: pageSize + 1 }
  const rows = await reader.execute<Row>(worklistStatement(actor, search))
  const page = [...rows].slice(0, pageSize)
  const last = page.at(-1)
  return {
    entries: page.map(row => entryOf(row, actor, today, calendar)),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [last.sort_at, last.task_id]) }
      : {}),
  }
}

/** The whole query; the answers of a case are in none of its tables. */
export function worklistStatement(actor: OfficerActor, search: WorklistSearch): SQL {
  const direction = search.sort === 'arrived' ? sql.raw('desc') : sql.raw('asc')
  const theirs = selectParticipantTasks(actor, search)
  const own = sql`select t.case_id, t.id as task_id, c.number, c.is_test, c.item_name, c.applicant_name, t.name as step_name, t.phase,
      t.state, t.holder_id, t.holder_name, t.due_on::text as due_on, c.submitted_at::text as submitted_at,
      c.leading_clock, null::text as department_name, c.version, c.updated_at::text as changed_at, c.last_change,
      exists (select 1 from watched_cases w where w.department_id = c.department_id and w.login_id = ${actor.loginId}
        and w.case_id = c.id) as is_watched, t.sort_key
    from (select * from (${selectOwnTasks(actor, search)}) s order by s.sort_key ${direction}, s.id ${direction}
      limit ${sql.raw(String(search.size))}) t
    join cases c on c.department_id = t.department_id and c.id = t.case_id
    where c.department_id = ${actor.departmentId}::uuid`
  const rows =
    theirs === undefined
      ? own
      : sql`${own} union all
    select p.case_id, p.task_id, p.number, p.is_test, p.item_name, null, p.step_name, p.phase, p.state, p.holder_id, null,
      p.due_on::text, p.submitted_at::text, null::jsonb, p.owner_department_name, null, null, null, false, p.sort_key
    from ${theirs} p`
  return sql`select w.*, w.sort_key::text as sort_at from (${rows}) w
    order by w.sort_key ${direction}, w.task_id ${direction} limit ${sql.raw(String(search.size))}`
}

function entryOf(
  row: Row,
  actor: OfficerActor,
  today: string,
  calendar: Parameters<typeof lightOf>[2],
): WorklistEntry {
  const due = { clock: row.leading_clock ?? dayClock, dueOn: row.due_on }
  const remaining = remainingDays(due, today, calendar)
  return {
    caseId: row.case_id,
    taskId: row.task_id,
    number: row.number,
    ...(row.is_test ? { isTest: true as const } : {}),
    itemName: row.item_name,
    ...(row.applicant_name === null ? {} : { applicantName: row.applicant_name }),
    stepName: row.step_name,
    phase: row.phase,
    state: row.state,
    isMine: row.holder_id === actor.loginId,
    ...(row.holder_name === null ? {} : { holderName: row.holder_name }),
    ...(row.due_on === null || row.due_on === noDue ? {} : { dueOn: row.due_on }),
    ...(remaining === undefined ? {} : { remaining }),
    light: lightOf(due, today, calendar),
    submittedAt: new Date(row.submitted_at).toISOString(),
    ...(row.department_name === null ? {} : { departmentName: row.department_name }),
    ...(row.version === null ? {} : { version: row.version }),
    isWatched: row.is_watched,
    ...(row.changed_at === null ? {} : { changedAt: new Date(row.changed_at).toISOString() }),
    ...(row.last_change === null ? {} : { lastChange: row.last_change }),
  }
}

/** A projection tells the due date only: it turns yellow a working day before. */
const dayClock: LeadingClock = { limit: 'step', unit: 'workingDay', amount: 5, threshold: 1, isPaused: false }
