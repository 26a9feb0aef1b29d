import type { Id } from '@yibiao/schemas'
import type { DecisionState, StepRun } from '../case-state.ts'
import { openFollowUpsOf } from '../follow-ups/open-follow-ups.ts'
import { cancelChildren } from '../children/child-cases.ts'
import { startClock, stopClocks } from '../timing/case-clocks.ts'
import { cancelOthers } from '../tokens/cancel.ts'
import { findToken } from '../tokens/scopes.ts'
import { cause, record, type Turn } from '../turn.ts'
import { issueDocuments } from './issue-documents.ts'

/** The one decision of the case takes effect: what runs beside it ends, its documents are issued, delivery begins. */
export function recordDecision(turn: Turn, run: StepRun, decision: DecisionState, step: Id): void {
  const token = findToken(turn.state, run.token)
  if (token !== undefined) cancelOthers(turn, token, 'decided')
  takeEffect(turn, decision, step)
  const { outcome } = decision
  issueDocuments(turn, outcome === 'granted' ? 'grant' : 'deny')
  cause(turn, { type: 'notify', to: 'applicant', notice: outcome })
}

/** The decision clocks stop, delivery and follow-ups begin; what a decision of a person says besides is not here. */
export function takeEffect(turn: Turn, decision: DecisionState, step: Id): void {
  stopClocks(turn, ['promised', 'statutory', 'acceptance', 'statutoryAcceptance', 'deferral', 'renewal'])
  // A denial, or the law, does not wait for what was ordered besides.
  cancelChildren(turn, 'decided')
  record(turn, { type: 'decided', decision, step })
  const { delivery } = turn.flow.limits
  if (delivery !== undefined && hasDelivery(turn))
    startClock(turn, { limit: 'delivery', on: turn.today, length: delivery })
  if (decision.outcome === 'granted') openFollowUpsOf(turn)
  cause(turn, { type: 'exchangeRecord', record: 'result' })
}

function hasDelivery(turn: Turn): boolean {
  return [...turn.flow.places.values()].some(
    ({ step }) => step.type === 'userTask' && step.phase === 'deliver',
  )
}
