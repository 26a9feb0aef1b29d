import { sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'

/** Something that must hold in every department, as a statement that finds what does not. */
export type StoredInvariant = {
  name: string
  /** What is the matter with an offender, after its name. */
  problem: string
  /** Gives the names of offenders, the first one first. */
  find: (departmentId: string, now: Date) => SQL
}

/** Longer than any message waits that is tried again; who is given up is dead, and not late. */
const lateHours = 24

export const storedInvariants: readonly StoredInvariant[] = [
  {
    name: 'oneDecision',
    problem: 'has another number of decisions than its state tells',
    find: departmentId => sql`
      select c.number as offender from cases c
      left join lateral (select count(*) as n from case_events e
        where e.department_id = c.department_id and e.case_id = c.id and e.type = 'decided') d on true
      where c.department_id = ${departmentId}::uuid
        and d.n <> case when coalesce(c.state -> 'decision', 'null') = 'null' then 0 else 1 end
      order by c.id`,
  },
  {
    name: 'nothingAfterTheEnd',
    problem: 'was decided after it had ended',
    find: departmentId => sql`
      select c.number as offender from cases c
      join case_events d on d.department_id = c.department_id and d.case_id = c.id and d.type = 'decided'
      join case_events e on e.department_id = c.department_id and e.case_id = c.id and e.sequence < d.sequence
        and e.type in ('withdrawn', 'terminated', 'correctionLapsed', 'receiptLapsed',
          'deferralLapsed', 'acceptanceRefused')
      where c.department_id = ${departmentId}::uuid order by c.id`,
  },
  {
    name: 'noChildAfterTheEnd',
    problem: 'has ended and still waits for a case that it ordered',
    find: departmentId => sql`
      select c.number as offender from cases c
      cross join lateral jsonb_array_elements(c.state -> 'children') k
      where c.department_id = ${departmentId}::uuid and c.concluded_at is not null
        and k ->> 'state' not in ('ended', 'cancelled')
      order by c.id`,
  },
  {
    name: 'tasksHaveTokens',
    problem: 'has an open task without a token',
    find: departmentId => sql`
      select c.number as offender from cases c
      cross join lateral jsonb_array_elements(c.state -> 'tasks') t
      where c.department_id = ${departmentId}::uuid and t ->> 'state' not in ('done', 'cancelled')
        and not exists (
          select from jsonb_array_elements(c.state -> 'runs') r
          join jsonb_array_elements(c.state -> 'tokens') k on k ->> 'id' = r ->> 'token'
          where r ->> 'id' = t ->> 'run')
      order by c.id`,
  },
  {
    name: 'oneRowPerTask',
    problem: 'has a closed task without exactly one row of history, or an open one with a row',
    find: departmentId => sql`
      select c.number as offender from cases c
      cross join lateral jsonb_array_elements(c.state -> 'tasks') t
      left join lateral (select count(*) as n from case_events e
        where e.department_id = c.department_id and e.case_id = c.id and e.type = 'taskClosed'
          and e.event ->> 'task' = t ->> 'id') h on true
      where c.department_id = ${departmentId}::uuid
        and h.n <> case when t ->> 'state' in ('done', 'cancelled') then 1 else 0 end
      order by c.id`,
  },
  {
    name: 'worklistFollowsState',
    problem: 'stands in the worklist otherwise than in its state',
    find: departmentId => sql`
      select coalesce(s.number, w.case_id::text) as offender
      from (select c.id as case_id, c.number, t ->> 'id' as id, t ->> 'state' as state
        from cases c cross join lateral jsonb_array_elements(c.state -> 'tasks') t
        where c.department_id = ${departmentId}::uuid) s
      full join (select case_id, id::text as id, state from tasks where department_id = ${departmentId}::uuid) w
        on w.id = s.id
      where w.state is distinct from s.state
      order by coalesce(s.case_id, w.case_id)`,
  },
  {
    name: 'listsFollowState',
    problem: 'has another version or submission in its row than in its state',
    find: departmentId => sql`
      select number as offender from cases
      where department_id = ${departmentId}::uuid
        and (version::text <> state ->> 'version' or submission::text <> state ->> 'submission')
      order by id`,
  },
  {
    name: 'pinnedVersionExists',
    problem: 'runs on a version that does not exist',
    find: departmentId => sql`
      select c.number as offender from cases c
      where c.department_id = ${departmentId}::uuid and not exists (
        select from item_versions v
        where v.department_id = c.department_id and v.item_id = c.item_id and v.version = c.item_version)
      order by c.id`,
  },
  {
    name: 'submissionExists',
    problem: 'has lost a submission',
    find: departmentId => sql`
      select c.number as offender from cases c
      left join lateral (select count(*) as n from case_submissions s
        where s.department_id = c.department_id and s.case_id = c.id and s.number <= c.submission) s on true
      where c.department_id = ${departmentId}::uuid and s.n <> c.submission
      order by c.id`,
  },
  {
    name: 'numbersWithoutGap',
    problem: 'counts another number of cases than there are, or another last one',
    find: departmentId => sql`
      select coalesce(k.code || to_char(k.day, 'YYYYMMDD'), n.code || n.day) as offender
      from (select department_id, code, day, last from case_counters where department_id = ${departmentId}::uuid) k
      full join (
        select parts[1] as code, day, count(*) as cases, max(parts[2]::bigint) as last
        from (select to_char(submitted_at at time zone 'Asia/Shanghai', 'YYYYMMDD') as day, number
          from cases where department_id = ${departmentId}::uuid) c
        cross join lateral regexp_match(c.number, '^(.+)' || c.day || '(\\d{4,})$') parts
        group by parts[1], day) n
        on n.code = k.code and n.day = to_char(k.day, 'YYYYMMDD')
      where k.last is distinct from n.last or n.cases is distinct from n.last
      order by 1`,
  },
  {
    name: 'outboxInOrder',
    problem: 'was delivered before a message that waits',
    find: departmentId => sql`
      select l.subject || ' ' || l.sequence as offender from outbox l
      where l.department_id = ${departmentId}::uuid and l.done_at is not null and exists (
        select from outbox e where e.department_id = l.department_id and e.subject = l.subject
          and e.sequence < l.sequence and e.done_at is null and e.dead_at is null)
      order by l.subject, l.sequence`,
  },
  {
    name: 'outboxDrained',
    problem: `has waited for more than ${lateHours} hours beyond its time: no process delivers`,
    find: (departmentId, now) => sql`
      select subject || ' ' || sequence as offender from outbox
      where department_id = ${departmentId}::uuid and done_at is null and dead_at is null
        and due_at < ${hoursBefore(now).toISOString()}::timestamptz
      order by due_at`,
  },
  {
    name: 'timersFire',
    problem: `should have fired more than ${lateHours} hours ago: no process fires timers`,
    find: (departmentId, now) => sql`
      select key as offender from timers
      where department_id = ${departmentId}::uuid and dead_at is null
        and due_at < ${hoursBefore(now).toISOString()}::timestamptz
      order by due_at`,
  },
  {
    name: 'exchangeInOrder',
    problem: 'has a gap in what the exchange is told, or was told out of order',
    find: departmentId => sql`
      select r.case_number as offender from (
        select case_number, sequence, status, row_number() over by_case as place,
          bool_or(status <> 'sent' and sent_at is null) over (partition by case_id order by sequence
            rows between unbounded preceding and 1 preceding) as follows_unsent
        from exchange_records where department_id = ${departmentId}::uuid
        window by_case as (partition by case_id order by sequence)) r
      where r.sequence <> r.place or (r.status = 'sent' and r.follows_unsent)
      order by 1`,
  },
]

/** The first offender of an invariant in a department. Scope: the department, reading whatever takes its time. */
export async function findOffender(
  reader: Reader,
  invariant: StoredInvariant,
  departmentId: string,
  now: Date,
): Promise<string | undefined> {
  const [row] = await reader.execute<{ offender: string }>(sql`${invariant.find(departmentId, now)} limit 1`)
  return row?.offender
}

function hoursBefore(now: Date): Date {
  return new Date(now.getTime() - lateHours * 3_600_000)
}
