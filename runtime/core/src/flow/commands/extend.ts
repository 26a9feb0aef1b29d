import type { ExtendCommand } from '@yibiao/schemas'
import { headRole } from '../advance-context.ts'
import { extendLimits, isExtensionAsked, refuseExtension } from '../lifecycle/extend-limits.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { personOf, type Turn } from '../turn.ts'
import { askHead } from './judge-request.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 延期, by the head of the department; of anybody else it is a request to the head, and the work goes on. */
export function extend(turn: Turn, { taskId, reason }: ExtendCommand): Refusal | undefined {
  const found = findTaskAct(turn, taskId, 'extend')
  if ('refusal' in found) return found.refusal
  const refusal = refuseExtension(turn.flow, turn.state)
  if (refusal !== undefined) return refusal
  if (isBlank(reason)) return refuse('reasonMissing')
  const { actor } = turn.context
  if (actor.roles.includes(headRole)) {
    takeTask(turn, found.act.task)
    extendLimits(turn, reason, personOf(actor))
    return undefined
  }
  if (isExtensionAsked(turn.state)) return refuse('requestPending')
  takeTask(turn, found.act.task)
  askHead(turn, found.act, { type: 'extension', reason })
  return undefined
}
