import type { CallActivityStep } from '@yibiao/schemas'
import type { Token } from '../case-state.ts'
import { lookupKey } from '../lookup.ts'
import { openIncident } from '../tasks/open-task.ts'
import { ask, type Turn } from '../turn.ts'
import { orderChild } from '../children/order-child.ts'
import { openRun } from './runs.ts'

/** 子办件: the token waits until the case it orders has ended. */
export function enterCallActivity(turn: Turn, token: Token, step: CallActivityStep): void {
  const run = openRun(turn, token, step)
  const departmentId = resolveDepartment(turn, step)
  if (departmentId === undefined) {
    openIncident(turn, run, step, { code: 'noAssignee', params: { department: step.id } })
    return
  }
  orderChild(turn, { run: run.id, step, departmentId, item: step.item, input: step.input })
}

function resolveDepartment(turn: Turn, { department }: CallActivityStep): string | undefined {
  if (department === undefined || department.type === 'own') return turn.state.departmentId
  const key = lookupKey(['department', department])
  return ask<'department'>(turn, { type: 'department', key, department })?.departmentId ?? undefined
}
