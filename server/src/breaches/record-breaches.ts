import type { CaseEffect } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import { jsonParameter, parameter } from '../db/statement.ts'
import { deriveId } from '../engine/derive-id.ts'
import { promiseBreaches } from './tables.ts'

/** Row for `recordBreaches`. */
export type NewBreach = { id: string; kind: string }

export function planBreaches(effects: readonly CaseEffect[]): NewBreach[] {
  return effects.flatMap(effect =>
    effect.type === 'recordBreach' ? [{ id: deriveId(`breach ${effect.id}`), kind: effect.kind }] : [],
  )
}

/** Puts the broken promises in `newBreaches` on record. */
export const recordBreaches = sql`
  insert into ${promiseBreaches} (department_id, id, applicant_party_id, case_id, kind, recorded_at)
  select ${parameter('departmentId')}::uuid, b.id, ${parameter('applicantPartyId')}::uuid,
    ${parameter('caseId')}::uuid, b.kind, ${parameter('now')}::timestamptz
  from jsonb_to_recordset(${jsonParameter('newBreaches')}) as b(id uuid, kind text)
  on conflict do nothing`
