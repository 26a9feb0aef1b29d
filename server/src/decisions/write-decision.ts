import { sql } from 'drizzle-orm'
import { jsonParameter, parameter } from '../db/statement.ts'
import { publishedDecisions } from './tables.ts'

/** Publishes the decision in `publishedDecisions`. */
export const publishDecision = sql`
  insert into ${publishedDecisions} (department_id, case_id, item_id, item_name, department_name, number,
    applicant_name, decided_at, valid_from, valid_through)
  select ${parameter('departmentId')}::uuid, ${parameter('caseId')}::uuid, d.item_id, d.item_name, d.department_name,
    d.number, d.applicant_name, d.decided_at, d.valid_from, d.valid_through
  from jsonb_to_recordset(${jsonParameter('publishedDecisions')}) as d(item_id uuid, item_name jsonb,
    department_name text, number text, applicant_name text, decided_at timestamptz, valid_from date,
    valid_through date)
  on conflict do nothing`
