import type { CaseEffect } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import { jsonParameter, parameter } from '../db/statement.ts'
import { timers } from '../jobs/tables.ts'

/** What a stored timer of a case says; the engine knows the rest. */
export type CaseTimerPayload = { caseId: string; timerId: string }

export type TimerRow = {
  key: string
  kind: string
  payload: Readonly<Record<string, unknown>>
  due_at: string
}

/** Keys of the timers that go, and those that are set or moved. */
export type TimerPlan = { cleared: string[]; set: TimerRow[] }

/** Removes the timers of the keys in `clearedTimers`. */
export const clearTimers = sql`
  delete from ${timers} where department_id = ${parameter('departmentId')}::uuid
    and key in (select jsonb_array_elements_text(${jsonParameter('clearedTimers')}))`

/** Sets or moves the timers in `setTimers`. */
export const setTimers = sql`
  insert into ${timers} (department_id, key, kind, payload, due_at)
  select ${parameter('departmentId')}::uuid, t.key, t.kind, t.payload, t.due_at
  from jsonb_to_recordset(${jsonParameter('setTimers')}) as t(key text, kind text, payload jsonb, due_at timestamptz)
  on conflict (department_id, key) do update set due_at = excluded.due_at, attempts = 0, dead_at = null`

/** What the engine asked for, by key: of several acts on one timer the last stands. One statement cannot do both. */
export function planTimers(caseId: string, effects: readonly CaseEffect[]): TimerPlan {
  const last = new Map<string, TimerRow | undefined>()
  for (const effect of effects) {
    if (effect.type === 'clearTimer') last.set(keyOf(caseId, effect.timerId), undefined)
    if (effect.type === 'setTimer') {
      const key = keyOf(caseId, effect.timerId)
      const payload: CaseTimerPayload = { caseId, timerId: effect.timerId }
      last.set(key, { key, kind: 'caseTimer', payload, due_at: effect.fireAt })
    }
  }
  return {
    cleared: [...last].flatMap(([key, row]) => (row === undefined ? [key] : [])),
    set: [...last.values()].filter(row => row !== undefined),
  }
}

function keyOf(caseId: string, timerId: string): string {
  return `case:${caseId}:${timerId}`
}
