import type { ConsultationStep } from '@yibiao/schemas'
import type { Token } from '../case-state.ts'
import { cause, explain, type Turn } from '../turn.ts'
import { askDepartments } from './ask-departments.ts'
import { finishRun } from './runs.ts'

/** 征求意见: a task in every department whose condition is met; skipped when there is none. */
export function enterConsultation(turn: Turn, token: Token, step: ConsultationStep): void {
  const asking = askDepartments(turn, token, { step, departments: step.departments, kind: 'consultation' })
  if (asking === undefined) return
  if (asking.asked.length === 0) {
    explain(turn, { type: 'stepSkipped', step: step.id })
    finishRun(turn, asking.run.id, { outcome: 'skipped' })
    return
  }
  if (step.document === undefined) return
  for (const seat of asking.asked)
    cause(turn, { type: 'issueDocument', template: step.document, act: 'step', step: step.id, seat })
}
