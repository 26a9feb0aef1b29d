import type { OfferedAct } from './offered-acts.ts'
import type { ActKind } from './act-kind.ts'

/** The acts of a decision bar by what the officer should think of first. */
export type ArrangedActs = {
  /** Carries the task on: what has to be done now. */
  leading: readonly OfferedAct[]
  /** Other ends of the task. */
  other: readonly OfferedAct[]
  /** Colleagues and time: done now and then, and kept together. */
  helping: readonly OfferedAct[]
  /** Does not move the case. */
  beside: readonly OfferedAct[]
  /** Possible once the task is claimed. */
  waiting: readonly OfferedAct[]
}

const leadingKinds = new Set<ActKind>([
  'claim',
  'retryStep',
  'passPreReview',
  'receive',
  'accept',
  'approve',
  'grant',
  'answerConsultation',
  'answerScreening',
  'advise',
  'endSpecialProcedure',
  'deliver',
  'passCheck',
  'keepGrant',
])
const helpingKinds = new Set<ActKind>([
  'issueDocument',
  'addSigner',
  'removeSigner',
  'delegate',
  'consult',
  'transfer',
  'copy',
  'startSpecialProcedure',
  'extend',
])
const besideKinds = new Set<ActKind>(['release', 'note', 'remind', 'terminate', 'endGrant'])

/**
 * Puts allowed acts in order. A task of the pool is claimed first, so that two officers do not handle the same case:
 * what else could be done on it waits until then.
 */
export function arrangeActs(allowed: readonly OfferedAct[]): ArrangedActs {
  const unclaimed = new Set(allowed.filter(act => act.kind === 'claim').map(act => act.taskId))
  const isWaiting = (act: OfferedAct): boolean =>
    act.kind !== 'claim' && act.taskId !== undefined && unclaimed.has(act.taskId)
  const now = allowed.filter(act => !isWaiting(act))
  return {
    leading: now.filter(act => leadingKinds.has(act.kind)),
    other: now.filter(
      ({ kind }) => !leadingKinds.has(kind) && !helpingKinds.has(kind) && !besideKinds.has(kind),
    ),
    helping: now.filter(act => helpingKinds.has(act.kind)),
    beside: now.filter(act => besideKinds.has(act.kind)),
    waiting: allowed.filter(isWaiting),
  }
}
