import { civilDateOfInstant } from '@yibiao/core/clock'
import type { LocalizedText, WorklistEntry, WorklistPage } from '@yibiao/schemas'
import { sql, type SQL } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { readCursor, writeCursor } from '../cases/cursor.ts'
import { lightOf, remainingDays } from '../cases/leading-clock.ts'
import type { LeadingClock } from '../cases/tables.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { isOwnTask, isParticipantTask, type WorklistFilter } from './worklist-filters.ts'

const pageSize = 50
const noDue = '9999-12-31'

export type WorklistQuery = {
  filter: WorklistFilter
  /** Beginning of the case number, or part of the applicant's name. */
  query?: string | undefined
  cursor?: string | undefined
}

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
  due_on: string | null
  submitted_at: string
  leading_clock: LeadingClock | null
  department_name: string | null
}

/** Open tasks, what is due first at the top: those of the own department, and those of cases it takes part in. */
export async function listWorklist(
  context: Context,
  reader: Reader,
  actor: OfficerActor,
  { filter, query, cursor }: WorklistQuery,
): Promise<WorklistPage> {
  const list = `worklist ${actor.departmentId} ${filter}`
  const secret = context.config.sessionSecret
  const after = readCursor(secret, list, cursor)
  const rows = await reader.execute<Row>(sql`
    select * from (
      select t.case_id, t.id as task_id, c.number, c.item_name, c.applicant_name, t.name as step_name, t.phase, t.state,
        t.holder_id, t.due_on::text as due_on, c.submitted_at::text as submitted_at, c.leading_clock, null as department_name,
        coalesce(t.due_on, ${noDue}::date) as sort_on
      from tasks t join cases c on c.department_id = t.department_id and c.id = t.case_id
      where ${isOwnTask(actor, filter)} and ${matching(query)}
      union all
      select p.case_id, p.task_id, p.number, p.item_name, null, p.step_name, p.phase, p.state, p.holder_id,
        p.due_on::text, p.submitted_at::text, null, p.owner_department_name, coalesce(p.due_on, ${noDue}::date)
      from participant_tasks p
      where ${isParticipantTask(actor, filter)} and ${matchingNumber(query)}
    ) w
    where ${following(after)}
    order by w.sort_on, w.task_id limit ${pageSize + 1}`)
  const calendar = await readCalendar(context, reader)
  const today = civilDateOfInstant(context.clock.now().getTime())
  const page = [...rows].slice(0, pageSize)
  const last = page.at(-1)
  return {
    entries: page.map(row => entryOf(row, actor, today, calendar)),
    ...(rows.length > pageSize && last !== undefined
      ? { nextCursor: writeCursor(secret, list, [last.due_on ?? noDue, last.task_id]) }
      : {}),
  }
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
    itemName: row.item_name,
    ...(row.applicant_name === null ? {} : { applicantName: row.applicant_name }),
    stepName: row.step_name,
    phase: row.phase,
    state: row.state,
    isMine: row.holder_id === actor.loginId,
    ...(row.due_on === null ? {} : { dueOn: row.due_on }),
    ...(remaining === undefined ? {} : { remaining }),
    light: lightOf(due, today, calendar),
    submittedAt: new Date(row.submitted_at).toISOString(),
    ...(row.department_name === null ? {} : { departmentName: row.department_name }),
  }
}

/** A projection tells the due date only: it turns yellow a working day before. */
const dayClock: LeadingClock = { limit: 'step', unit: 'workingDay', amount: 5, threshold: 1, isPaused: false }

function matching(query: string | undefined): SQL {
  const text = literal(query)
  return text === '' ? sql`true` : sql`(c.number like ${`${text}%`} or c.applicant_name ilike ${`%${text}%`})`
}

function matchingNumber(query: string | undefined): SQL {
  const text = literal(query)
  return text === '' ? sql`true` : sql`p.number like ${`${text}%`}`
}

function literal(query: string | undefined): string {
  return (query ?? '').trim().replaceAll(/[\\%_]/g, character => `\\${character}`)
}

function following(after: string[] | undefined): SQL {
  if (after === undefined) return sql`true`
  const [sortOn = '', taskId = ''] = after
  return sql`(w.sort_on, w.task_id) > (${sortOn}::date, ${taskId}::uuid)`
}
