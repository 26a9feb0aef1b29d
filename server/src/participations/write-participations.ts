import type { CaseEffect } from '@yibiao/core/flow'
import type { FieldAccess, LocalizedText } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { jsonParameter, parameter } from '../db/statement.ts'
import { participations } from './tables.ts'

/** Opens the case to the departments in `startedParts`. */
export const startParts = sql`
  insert into ${participations} (department_id, task_id, case_id, run_id, step, seat, participant_department_id, role,
    access, question, due_on, started_at, ended_at)
  select ${parameter('departmentId')}::uuid, p.task_id, ${parameter('caseId')}::uuid, p.run_id, p.step, p.seat,
    p.participant_department_id, p.role, p.access, p.question, p.due_on, ${parameter('now')}::timestamptz,
    case when p.is_over then ${parameter('now')}::timestamptz end
  from jsonb_to_recordset(${jsonParameter('startedParts')}) as p(task_id uuid, run_id text, step text, seat text,
    participant_department_id uuid, role text, access jsonb, question jsonb, due_on date, is_over boolean)
  on conflict do nothing`

/** Closes the case to those in `endedParts` who took part before. */
export const endParts = sql`
  update ${participations} set ended_at = ${parameter('now')}::timestamptz
  from jsonb_to_recordset(${jsonParameter('endedParts')}) as e(run_id text, seat text)
  where department_id = ${parameter('departmentId')}::uuid and case_id = ${parameter('caseId')}::uuid
    and participations.run_id = e.run_id and participations.seat = e.seat and ended_at is null`

type StartedPart = {
  task_id: string
  run_id: string
  step: string
  seat: string
  participant_department_id: string
  role: string
  access: FieldAccess
  question: LocalizedText | null
  due_on: string | null
  is_over: boolean
}

type EndedPart = { run_id: string; seat: string }

/** What the engine asked for. A part that ends in the command that started it is written as over at once. */
export function planParts(effects: readonly CaseEffect[]): { started: StartedPart[]; ended: EndedPart[] } {
  const started: StartedPart[] = []
  const ended: EndedPart[] = []
  for (const effect of effects) {
    if (effect.type === 'startParticipation') {
      started.push({
        task_id: effect.taskId,
        run_id: effect.runId,
        step: effect.step,
        seat: effect.seat,
        participant_department_id: effect.departmentId,
        role: effect.role,
        access: effect.access,
        question: effect.question ?? null,
        due_on: effect.dueOn ?? null,
        is_over: false,
      })
    }
    if (effect.type === 'endParticipation') {
      ended.push({ run_id: effect.runId, seat: effect.seat })
      for (const part of started) {
        if (part.run_id === effect.runId && part.seat === effect.seat) part.is_over = true
      }
    }
  }
  return { started, ended }
}
