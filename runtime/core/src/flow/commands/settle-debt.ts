import type { ConfirmMaterialCommand, VerifyDebtCommand, WaiveDebtCommand } from '@yibiao/schemas'
import type { Debt } from '../advance-context.ts'
import { endDeferral } from '../lifecycle/defer-materials.ts'
import { outstandingDebts } from '../lifecycle/outstanding-debts.ts'
import { refuse, type Refusal } from '../refusal-codes.ts'
import { isBlank } from '../tasks/judge-checklist.ts'
import { refuseActing } from '../tasks/may-act.ts'
import { record, type Turn } from '../turn.ts'

/** Asks the source again; the host has asked it before and brings the answer. Only a match settles the debt. */
export function verifyDebt(turn: Turn, { taskId, subject }: VerifyDebtCommand): Refusal | undefined {
  const refusal = refuseSettling(turn, taskId, { kind: 'verification', subject })
  if (refusal !== undefined) return refusal
  const { verification } = turn.context
  if (verification?.subject !== subject) return refuse('notVerified', { debt: subject })
  record(turn, { type: 'debtVerified', subject, result: verification.result })
  return undefined
}

/** An officer answers for it instead of the source, with the reason on record. */
export function waiveDebt(
  turn: Turn,
  { taskId, kind, subject, reason }: WaiveDebtCommand,
): Refusal | undefined {
  const refusal = refuseSettling(turn, taskId, { kind, subject })
  if (refusal !== undefined) return refusal
  if (isBlank(reason)) return refuse('reasonMissing')
  record(turn, { type: 'debtWaived', kind, subject, reason })
  endDeferral(turn)
  return undefined
}

/** 容缺: the material that was to follow has come in and is as it should be. */
export function confirmMaterial(
  turn: Turn,
  { taskId, material, note }: ConfirmMaterialCommand,
): Refusal | undefined {
  const refusal = refuseSettling(turn, taskId, { kind: 'deferredMaterial', subject: material })
  if (refusal !== undefined) return refusal
  record(turn, { type: 'materialConfirmed', material, ...(note === undefined ? {} : { note }) })
  endDeferral(turn)
  return undefined
}

function refuseSettling(turn: Turn, taskId: string, { kind, subject }: Debt): Refusal | undefined {
  const { flow, state, context } = turn
  const task = state.tasks.find(({ id }) => id === taskId)
  const refusal = refuseActing(flow, state, task, context.actor)
  if (refusal !== undefined) return refusal
  // A consulted department only gives its opinion: what the case owes is for the department that decides it.
  if (task?.kind !== 'work' || context.actor.departmentId !== state.departmentId)
    return refuse('otherDepartment')
  if (state.decision !== null) return refuse('alreadyDecided')
  const isOwed = outstandingDebts(state, context.debts).some(
    debt => debt.kind === kind && debt.subject === subject,
  )
  return isOwed ? undefined : refuse('noSuchDebt', { debt: subject })
}
