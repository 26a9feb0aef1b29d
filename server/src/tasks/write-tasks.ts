import type { CaseTask } from '@yibiao/core/flow'
import type { LocalizedText } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { jsonParameter, parameter } from '../db/statement.ts'
import { tasks } from './tables.ts'

/** A task as worklists need it. */
export type TaskRow = {
  task: CaseTask
  name: LocalizedText
  phase: string
  opinion: string | null
  stepDueOn: string | null
  dueOn: string | null
  yellowOn: string | null
}

/** Brings the rows of `tasks` in line with the case's state. */
export const upsertTasks = sql`
  insert into ${tasks} (department_id, id, case_id, item_id, step, step_key, name, phase, kind, state, pool_roles, officer_ids,
    pool_role, holder_id, holder_name, opened_at, closed_at, outcome, opinion, step_due_on, due_on, yellow_on)
  select ${parameter('departmentId')}::uuid, t.id, ${parameter('caseId')}::uuid,
    ${parameter('itemId')}::uuid, t.step, t.step_key, t.name, t.phase,
    t.kind, t.state, t.pool_roles, t.officer_ids, t.pool_role, t.holder_id, t.holder_name, t.opened_at, t.closed_at, t.outcome,
    t.opinion, t.step_due_on, t.due_on, t.yellow_on
  from jsonb_to_recordset(${jsonParameter('tasks')}) as t(id uuid, step text, step_key text, name jsonb,
    phase text, kind text, state text, pool_roles text[], officer_ids text[], pool_role text, holder_id text, holder_name text,
    opened_at timestamptz, closed_at timestamptz, outcome text, opinion text, step_due_on date, due_on date, yellow_on date)
  on conflict (department_id, id) do update set state = excluded.state, pool_roles = excluded.pool_roles,
    officer_ids = excluded.officer_ids, pool_role = excluded.pool_role, holder_id = excluded.holder_id, holder_name = excluded.holder_name,
    closed_at = excluded.closed_at, outcome = excluded.outcome, opinion = excluded.opinion,
    step_due_on = excluded.step_due_on, due_on = excluded.due_on,
    yellow_on = excluded.yellow_on`

/** Rows for `upsertTasks`, as JSON. */
export function taskRows(departmentId: string, rows: readonly TaskRow[]): string {
  return JSON.stringify(rows.map(row => columnsOf(row, departmentId)))
}

/** Candidates of other departments are not listed here: they find the task in their own department's projection. */
function columnsOf({ task, ...row }: TaskRow, departmentId: string): Record<string, unknown> {
  const own = task.candidates.filter(candidate => candidate.departmentId === departmentId)
  const [only, ...rest] = own
  return {
    id: task.id,
    step: task.step,
    step_key: task.key,
    name: row.name,
    phase: row.phase,
    kind: task.kind,
    state: task.state,
    pool_roles: own.flatMap(candidate => (candidate.type === 'pool' ? [candidate.role] : [])),
    officer_ids: own.flatMap(candidate => (candidate.type === 'person' ? [candidate.id] : [])),
    pool_role:
      only !== undefined && rest.length === 0 && only.type === 'pool' && task.state === 'open'
        ? only.role
        : null,
    holder_id: task.holder?.id ?? null,
    holder_name: task.holder?.name ?? null,
    opened_at: task.openedAt,
    closed_at: task.closedAt ?? null,
    outcome: task.outcome ?? null,
    opinion: row.opinion,
    step_due_on: row.stepDueOn,
    due_on: row.dueOn,
    yellow_on: row.yellowOn,
  }
}
