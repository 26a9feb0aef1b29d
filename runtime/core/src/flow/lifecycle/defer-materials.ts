import type { DeferralState } from '../case-state.ts'
import { dueOnOf, startClock, stopClocks } from '../timing/case-clocks.ts'
import { cause, record, type Turn } from '../turn.ts'
import { conclude } from './conclude.ts'
import { issueDocuments } from './issue-documents.ts'
import { outstandingDebts } from './outstanding-debts.ts'

/**
 * 容缺受理: accepted although materials that may follow are missing. The clocks of the decision run on; what is missing
 * is due with the promised decision at the latest, and the applicant learns in a document what happens otherwise.
 */
export function deferMaterials(turn: Turn): void {
  const { deferral, promised } = turn.flow.limits
  if (deferral === undefined) return
  const materials = outstandingDebts(turn.state, turn.context.debts)
    .filter(({ kind }) => kind === 'deferredMaterial')
    .map(({ subject }) => subject)
  if (materials.length === 0) return
  const clock = startClock(turn, { limit: 'deferral', on: turn.today, length: deferral.limit ?? promised })
  const dueOn = dueOnOf(turn, clock)
  record(turn, {
    type: 'materialsDeferred',
    materials,
    onLapse: deferral.onLapse,
    ...(dueOn === undefined ? {} : { dueOn }),
  })
  issueDocuments(turn, 'deferMaterials')
  cause(turn, { type: 'notify', to: 'applicant', notice: 'materialsDeferred' })
}

/** What was deferred and has neither come in nor been waived. */
export function stillDeferred({
  deferral,
  settlements = [],
}: {
  readonly deferral?: DeferralState
  readonly settlements?: Turn['state']['settlements']
}): readonly string[] {
  return (deferral?.materials ?? []).filter(
    material => !settlements.some(({ kind, subject }) => kind === 'deferredMaterial' && subject === material),
  )
}

/** Everything has come: nothing is due any more. */
export function endDeferral(turn: Turn): void {
  if (turn.state.deferral !== undefined && stillDeferred(turn.state).length === 0)
    stopClocks(turn, ['deferral'])
}

/** 逾期未补齐: 终止 or 退件 as the item says, and the broken promise is put on record. */
export function lapseDeferral(turn: Turn): void {
  const materials = stillDeferred(turn.state)
  if (materials.length === 0 || turn.state.decision !== null) return
  const onLapse = turn.flow.limits.deferral?.onLapse ?? 'terminated'
  record(turn, { type: 'deferralLapsed', materials, onLapse })
  issueDocuments(turn, 'deferralLapse')
  cause(turn, { type: 'recordBreach', kind: 'deferralLapsed' })
  cause(turn, { type: 'notify', to: 'applicant', notice: 'deferralLapsed' })
  cause(turn, { type: 'exchangeRecord', record: 'result' })
  conclude(turn, 'lapsed')
}
