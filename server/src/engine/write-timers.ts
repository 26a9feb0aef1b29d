import type { CaseEffect } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { timers } from '../jobs/tables.ts'

/** What a stored timer of a case says; the engine knows the rest. */
export type CaseTimerPayload = { caseId: string; timerId: string }

/** Sets and clears stored timers as the engine asked. */
export async function writeTimers(
  transaction: Transaction,
  subject: { departmentId: string; caseId: string },
  effects: readonly CaseEffect[],
): Promise<void> {
  const cleared = effects.flatMap(effect =>
    effect.type === 'clearTimer' ? [keyOf(subject.caseId, effect.timerId)] : [],
  )
  const set = effects.flatMap(effect =>
    effect.type === 'setTimer'
      ? [
          {
            key: keyOf(subject.caseId, effect.timerId),
            payload: { caseId: subject.caseId, timerId: effect.timerId } satisfies CaseTimerPayload,
            due_at: effect.fireAt,
          },
        ]
      : [],
  )
  if (cleared.length === 0 && set.length === 0) return
  await transaction.execute(sql`
    with gone as (
      delete from ${timers} where department_id = ${subject.departmentId}::uuid
        and key in (select jsonb_array_elements_text((${JSON.stringify(cleared)}::text)::jsonb))
    )
    insert into ${timers} (department_id, key, kind, payload, due_at)
    select ${subject.departmentId}::uuid, t.key, 'caseTimer', t.payload, t.due_at
    from jsonb_to_recordset((${JSON.stringify(set)}::text)::jsonb) as t(key text, payload jsonb, due_at timestamptz)
    on conflict (department_id, key) do update set due_at = excluded.due_at, attempts = 0, dead_at = null`)
}

function keyOf(caseId: string, timerId: string): string {
  return `case:${caseId}:${timerId}`
}
