import { sql } from 'drizzle-orm'
import { jsonParameter, parameter } from '../db/statement.ts'
import { publicNotices } from './tables.ts'

/** Shows the notices in `startedNotices`. One that ends in the command that began it was never shown. */
export const startNotices = sql`
  insert into ${publicNotices} (department_id, id, case_id, run_id, item_id, item_name, department_name,
    applicant_name, shown, telephone, starts_on, through, state, withheld, started_at, ended_at)
  select ${parameter('departmentId')}::uuid, n.id, ${parameter('caseId')}::uuid, n.run_id, n.item_id, n.item_name,
    n.department_name, n.applicant_name, n.shown, n.telephone, n.starts_on, n.through,
    case when n.is_over then 'withdrawn' else 'running' end, n.withheld, ${parameter('now')}::timestamptz,
    case when n.is_over then ${parameter('now')}::timestamptz end
  from jsonb_to_recordset(${jsonParameter('startedNotices')}) as n(id uuid, run_id text, item_id uuid, item_name jsonb,
    department_name text, applicant_name text, shown jsonb, telephone text, starts_on date, through date,
    withheld text, is_over boolean)
  on conflict do nothing`

/** Takes the notices in `endedNotices` off the public page. */
export const endNotices = sql`
  update ${publicNotices} set state = e.state, outcome = e.outcome, ended_at = ${parameter('now')}::timestamptz
  from jsonb_to_recordset(${jsonParameter('endedNotices')}) as e(run_id text, state text, outcome text)
  where department_id = ${parameter('departmentId')}::uuid and case_id = ${parameter('caseId')}::uuid
    and public_notices.run_id = e.run_id and public_notices.state = 'running'`
