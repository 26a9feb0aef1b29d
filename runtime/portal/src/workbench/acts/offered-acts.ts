import type { CaseAction, TaskView } from '@yibiao/schemas'
import { type ActKind, actsNamed } from './act-kind.ts'

/** An act on offer, with the task it belongs to where it belongs to one. */
export type OfferedAct = {
  kind: ActKind
  taskId: string | undefined
  isAllowed: boolean
  reason: string | undefined
}

/** In this order they stand in the decision bar: going on first, then back, then the rest. */
const order: readonly ActKind[] = [
  'claim',
  'endSpecialProcedure',
  'retryStep',
  'passPreReview',
  'receive',
  'accept',
  'approve',
  'grant',
  'answerConsultation',
  'answerScreening',
  'advise',
  'deliver',
  'issueDocument',
  'passCheck',
  'failCheck',
  'keepGrant',
  'revoke',
  'returnPreReview',
  'requestCorrection',
  'reject',
  'deny',
  'refuseAcceptance',
  'return',
  'recall',
  'removeSigner',
  'addSigner',
  'delegate',
  'consult',
  'transfer',
  'startSpecialProcedure',
  'extend',
  'release',
  'copy',
  'note',
  'remind',
  'terminate',
  'endGrant',
]

/**
 * What the reader may do, and what not with the reason, each act once per task. Acts on tasks that the reader has no
 * part in are left out: their reason would only say so.
 */
export function offeredActs(actions: readonly CaseAction[], tasks: readonly TaskView[]): OfferedAct[] {
  const foreign = new Set(tasks.filter(task => !task.isMine).map(task => task.id))
  const offered = new Map<string, OfferedAct>()
  for (const action of actions) {
    for (const kind of actsNamed(action.action)) {
      if (!action.isAllowed && action.taskId !== undefined && foreign.has(action.taskId)) continue
      const key = `${kind} ${action.taskId ?? ''}`
      if (offered.get(key)?.isAllowed === true) continue
      offered.set(key, { kind, taskId: action.taskId, isAllowed: action.isAllowed, reason: action.reason })
    }
  }
  return [...offered.values()].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
}
