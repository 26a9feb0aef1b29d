import type { EndSpecialProcedureCommand, StartSpecialProcedureCommand } from '@yibiao/schemas'
import { headRole } from '../advance-context.ts'
import { findProcedure } from '../find-procedure.ts'
import { beginProcedure, endProcedure } from '../lifecycle/special-procedures.ts'
import { issueDocuments } from '../lifecycle/issue-documents.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { isProcessAdministrator } from '../tasks/may-act.ts'
import { suspendTask } from '../tasks/suspend-task.ts'
import { openProcedureOf } from '../tasks/waits-for.ts'
import { cause, personOf, type Turn } from '../turn.ts'
import { askHead } from './judge-request.ts'
import { findTaskAct, takeTask } from './task-act.ts'

/** 特别程序 of the item's list, between acceptance and decision; where the item says so the head approves it first. */
export function startSpecialProcedure(
  turn: Turn,
  { taskId, procedure, reason }: StartSpecialProcedureCommand,
): Refusal | undefined {
  const found = findTaskAct(turn, taskId, 'startSpecialProcedure')
  if ('refusal' in found) return found.refusal
  const { state, flow, context } = turn
  const { task, run } = found.act
  if (state.moments.acceptedAt === undefined) return refuse('notAccepted')
  if (state.decision !== null) return refuse('alreadyDecided')
  const definition = findProcedure(flow, procedure)
  if (definition === undefined) return refuse('unknownProcedure')
  if (isBlank(reason)) return refuse('reasonMissing')
  takeTask(turn, task)
  const by = personOf(context.actor)
  if (definition.needsApproval !== true) beginProcedure(turn, { definition, run, task: taskId, reason, by })
  else if (context.actor.roles.includes(headRole))
    beginProcedure(turn, { definition, run, task: taskId, reason, by, approvedBy: by })
  else {
    askHead(turn, found.act, { type: 'specialProcedure', procedure, reason })
    suspendTask(turn, task)
  }
  return undefined
}

/** Ends it with its result, by whoever holds the work that waits for it, or the process administrator. */
export function endSpecialProcedure(
  turn: Turn,
  { taskId, result }: EndSpecialProcedureCommand,
): Refusal | undefined {
  const { actor } = turn.context
  const task = turn.state.tasks.find(({ id }) => id === taskId)
  if (actor.kind !== 'officer') return refuse('officersOnly')
  if (task === undefined) return refuse('unknownTask')
  const procedure = openProcedureOf(turn.state, task.run)
  if (procedure === undefined) return refuse('noSpecialProcedure')
  if (task.holder?.id !== actor.id && !isProcessAdministrator(turn.state, actor)) return refuse('notMine')
  if (isBlank(result)) return refuse('reasonMissing')
  endProcedure(turn, procedure, result)
  issueDocuments(turn, 'endSpecialProcedure')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'specialProcedureEnded' })
  return undefined
}
