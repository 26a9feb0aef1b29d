import type { WorklistFilter } from '@yibiao/schemas'
import { sql, type SQL } from 'drizzle-orm'
import { capacitiesOf, type OfficerActor } from '../access/actor.ts'
import { selectFoundIds, type CaseQueryText } from '../cases/find-cases.ts'

/** Sorts after every day; written out, because an index is matched by the words of its expression. */
export const noDue = '9999-12-31'

export type WorklistPart = WorklistFilter['part']

export type WorklistSearch = Omit<WorklistFilter, 'query'> & {
  found?: CaseQueryText | undefined
  today: string
  /** Next working day: a projection of another department's task is yellow until then. */
  tomorrow: string
  /** Place of the last entry shown: due date or arrival, and task. */
  after?: readonly string[] | undefined
  size: number
}

/**
 * `least` leaves out what is null, as `coalesce` does; yet under row security only conditions that PostgreSQL knows to
 * leak nothing decide where a walk along an index begins and ends, and `coalesce` is not among them.
 */
const ofDue = sql.raw(`least(t.due_on, '${noDue}'::date)`)
/** Not the bare column: of its statistics, full of closed tasks, the planner learns that hardly anything is yellow. */
const ofYellow = sql.raw(`least(t.yellow_on, '${noDue}'::date)`)
/** So many cases a text may find before it must be told more exactly. */
const mostFound = 500

/**
 * Tasks of the department's own cases in the order of the list, `size` at most of each source, each source a walk along
 * one index: `tasks_holder`, `tasks_due`, `tasks_arrived`, `tasks_item`, `tasks_pool`, `tasks_several`; by arrival those
 * of what waits for roles have twins.
 */
export function selectOwnTasks(actor: OfficerActor, search: WorklistSearch): SQL {
  const key = search.sort === 'arrived' ? sql.raw('t.opened_at') : ofDue
  const order = search.sort === 'arrived' ? sql.raw('t.opened_at desc, t.id desc') : sql`${ofDue}, t.id`
  const page = (
    condition: SQL,
    join: SQL = sql``,
  ): SQL => sql`(select t.*, ${key} as sort_key from tasks t ${join}
    where t.department_id = ${actor.departmentId}::uuid and ${condition} and ${narrowing(actor, search)}
    order by ${order} limit ${sql.raw(String(search.size))})`
  return sql.join(sourcesOf(actor, search.part, page), sql` union all `)
}

function sourcesOf(
  actor: OfficerActor,
  part: WorklistPart,
  page: (condition: SQL, join?: SQL) => SQL,
): SQL[] {
  switch (part) {
    case 'mine':
      return idsOf(actor).map(id => page(sql`t.state in ('open', 'claimed') and t.holder_id = ${id}`))
    case 'all':
      return [page(sql`t.state in ('open', 'claimed') and ${hasSomebody}`)]
    case 'watched':
      return [
        page(
          sql`t.state in ('open', 'claimed') and ${hasSomebody} and w.department_id = t.department_id
            and w.login_id = ${actor.loginId}`,
          sql`join watched_cases w on w.case_id = t.case_id`,
        ),
      ]
    case 'supervised':
      return [
        page(sql`t.state in ('open', 'claimed') and ${hasSomebody} and t.case_id in (
          select r.case_id from supervision_records r where r.department_id = ${actor.departmentId}::uuid
            and r.state <> 'cleared' and r.is_supervised)`),
      ]
    case 'pool':
      return [
        ...rolesOf(actor).map(role => page(sql`t.pool_role = ${role}`)),
        page(sql`t.state = 'open' and (cardinality(t.pool_roles) > 1 or cardinality(t.officer_ids) > 0)
          and (t.pool_roles && ${textArray(rolesOf(actor))} or t.officer_ids && ${textArray(idsOf(actor))})`),
      ]
  }
}

const hasSomebody = sql`(cardinality(t.pool_roles) > 0 or cardinality(t.officer_ids) > 0 or t.holder_id is not null)`

function narrowing(actor: OfficerActor, search: WorklistSearch): SQL {
  const { itemId, phase, light, dueFrom, dueThrough, holderId, found, today } = search
  const conditions = [
    itemId === undefined ? undefined : sql`t.item_id = ${itemId}::uuid`,
    phase === undefined ? undefined : sql`t.phase = ${phase}`,
    light === undefined ? undefined : lightIs(light, today),
    dueFrom === undefined ? undefined : sql`${ofDue} >= ${dueFrom}::date`,
    dueThrough === undefined ? undefined : sql`${ofDue} <= ${dueThrough}::date`,
    holderId === undefined ? undefined : sql`t.holder_id = ${holderId}`,
    found === undefined
      ? undefined
      : sql`t.case_id in (${selectFoundIds(actor.departmentId, found, mostFound)})`,
    following(search, search.sort === 'arrived' ? sql.raw('t.opened_at') : ofDue, sql.raw('t.id')),
  ].filter(condition => condition !== undefined)
  return conditions.length === 0 ? sql.raw('true') : sql.join(conditions, sql` and `)
}

function lightIs(light: NonNullable<WorklistFilter['light']>, today: string): SQL {
  if (light === 'red') return sql`${ofDue} < ${today}::date`
  if (light === 'yellow') return sql`${ofDue} >= ${today}::date and ${ofYellow} <= ${today}::date`
  return sql`t.yellow_on > ${today}::date`
}

/** Tasks in cases of other departments; they are not narrowed by item or officer, of which a projection tells nothing. */
export function selectParticipantTasks(actor: OfficerActor, search: WorklistSearch): SQL | undefined {
  const { part, itemId, holderId, phase, light, dueFrom, dueThrough, found, today, tomorrow } = search
  if (part === 'watched' || part === 'supervised' || itemId !== undefined || holderId !== undefined)
    return undefined
  if (found !== undefined && found.by !== 'number') return undefined
  const due = sql.raw(`least(p.due_on, '${noDue}'::date)`)
  const key = search.sort === 'arrived' ? sql.raw('p.submitted_at') : due
  const order =
    search.sort === 'arrived' ? sql.raw('p.submitted_at desc, p.task_id desc') : sql`${due}, p.task_id`
  const own = sql`p.role = any(${textArray(actor.roles)})`
  const conditions = [
    part === 'mine'
      ? sql`p.holder_id = ${actor.loginId}`
      : part === 'all'
        ? own
        : sql`p.state = 'open' and ${own}`,
    phase === undefined ? undefined : sql`p.phase = ${phase}`,
    light === 'red' ? sql`${due} < ${today}::date` : undefined,
    light === 'yellow' ? sql`${due} >= ${today}::date and ${due} <= ${tomorrow}::date` : undefined,
    light === 'green' ? sql`p.due_on > ${tomorrow}::date` : undefined,
    dueFrom === undefined ? undefined : sql`${due} >= ${dueFrom}::date`,
    dueThrough === undefined ? undefined : sql`${due} <= ${dueThrough}::date`,
    found === undefined ? undefined : sql`p.number >= ${found.from} and p.number < ${found.below}`,
    following(search, key, sql.raw('p.task_id')),
  ].filter(condition => condition !== undefined)
  return sql`(select p.*, ${key} as sort_key from participant_tasks p
    where p.department_id = ${actor.departmentId}::uuid and p.state <> 'closed' and ${sql.join(conditions, sql` and `)}
    order by ${order} limit ${sql.raw(String(search.size))})`
}

function following({ after, sort }: WorklistSearch, key: SQL, id: SQL): SQL | undefined {
  if (after === undefined) return undefined
  const [at = '', taskId = ''] = after
  return sort === 'arrived'
    ? sql`(${key}, ${id}) < (${at}::timestamptz, ${taskId}::uuid)`
    : sql`(${key}, ${id}) > (${at}::date, ${taskId}::uuid)`
}

/** 代理: tasks of absent colleagues stand in the deputy's lists too. */
function idsOf(actor: OfficerActor): string[] {
  return capacitiesOf(actor).map(({ loginId }) => loginId)
}

function rolesOf(actor: OfficerActor): string[] {
  return [...new Set(capacitiesOf(actor).flatMap(({ roles }) => roles))]
}

function textArray(values: readonly string[]): SQL {
  return sql`array(select jsonb_array_elements_text((${JSON.stringify(values)}::text)::jsonb))`
}
