import { sql, type SQL } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import { readCaseQuery } from '../cases/find-cases.ts'
import { caseStatement } from '../cases/list-cases.ts'
import { worklistStatement } from './list-worklist.ts'
import type { WorklistSearch } from './worklist-query.ts'

/** A query of a list, and the index it has to walk along. */
export type MeasuredList = {
  name: string
  index: string
  /** The walk begins or ends in the midst of the index instead of reading past what is not asked for. */
  isRange?: true
  statement: SQL
}

const secret = 'measured lists have no secret to keep'

/** Every way in which officers list and find cases, on the data of `seedManyCases`. */
export function measuredLists(officer: OfficerActor): MeasuredList[] {
  const { departmentId } = officer
  const base = { today: '2026-07-20', tomorrow: '2026-07-21', size: 51 }
  const tasks = (more: Partial<WorklistSearch> & Pick<WorklistSearch, 'part'>): SQL =>
    worklistStatement(officer, { ...base, ...more })
  const cases = (query?: string, status?: 'denied', after?: string[]): SQL =>
    caseStatement({ owner: { departmentId }, status }, readCaseQuery(secret, query), after)
  const after = ['2026-07-20', '01990000-0000-7000-8000-000000000000']
  return [
    { name: 'worklist, mine', index: 'tasks_holder', statement: tasks({ part: 'mine' }) },
    { name: 'worklist, to claim', index: 'tasks_pool', statement: tasks({ part: 'pool' }) },
    {
      name: 'worklist, to claim, a later page',
      index: 'tasks_pool',
      isRange: true,
      statement: tasks({ part: 'pool', after }),
    },
    {
      name: 'worklist, to claim, newest',
      index: 'tasks_pool_arrived',
      statement: tasks({ part: 'pool', sort: 'arrived' }),
    },
    { name: 'worklist, department', index: 'tasks_due', statement: tasks({ part: 'all' }) },
    {
      name: 'worklist, department, newest',
      index: 'tasks_arrived',
      statement: tasks({ part: 'all', sort: 'arrived' }),
    },
    {
      name: 'worklist, yellow',
      index: 'tasks_due',
      isRange: true,
      statement: tasks({ part: 'all', light: 'yellow' }),
    },
    {
      name: 'worklist, of an item',
      index: 'tasks_item',
      statement: tasks({ part: 'all', itemId: '01990000-0000-7000-9000-000000000000' }),
    },
    { name: 'cases, newest', index: 'cases_submitted', statement: cases() },
    { name: 'cases, of a status', index: 'cases_status', statement: cases(undefined, 'denied') },
    { name: 'cases, by number', index: 'cases_number_beginning', statement: cases('B0000000012') },
    { name: 'cases, by a name', index: 'case_terms_term', statement: cases('王明') },
    { name: 'cases, by a part that many names have', index: 'case_terms_term', statement: cases('有限公司') },
    { name: 'cases, by document number', index: 'cases_digest', statement: cases('91350100M000100Y43') },
  ]
}

/** The floor of all lists: a case read by its primary key. */
export function readByKey({ departmentId }: OfficerActor): SQL {
  return sql`select id, number, status from cases where department_id = ${departmentId}::uuid
    and id = '01990064-0000-7000-8000-000000000064'::uuid`
}
