import type { ReturnCommand } from '@yibiao/schemas'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { closeTask } from '../tasks/close-task.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { findReturn } from '../tokens/return-target.ts'
import { rewind } from '../tokens/rewind.ts'
import { personOf, type Turn } from '../turn.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 退回 to the previous or a chosen step; S runs on, the target's own limit starts again. */
export function returnToStep(turn: Turn, command: ReturnCommand): Refusal | undefined {
  const act = command.target.type === 'previous' ? 'returnToPrevious' : 'returnToStep'
  const found = findTaskAct(turn, command.taskId, act)
  if ('refusal' in found) return found.refusal
  if (isBlank(command.reason)) return refuse('reasonMissing')
  const { task, run } = found.act
  const result = findReturn(turn.flow, turn.state, run, command.target, command.jumpsBack ?? false)
  if ('refusal' in result) return result.refusal
  takeTask(turn, task)
  closeTask(turn, task, {
    state: 'done',
    cause: 'returned',
    by: personOf(turn.context.actor),
    outcome: 'returned',
    opinion: command.reason,
  })
  rewind(turn, run, result.plan, command.reason)
  return undefined
}
