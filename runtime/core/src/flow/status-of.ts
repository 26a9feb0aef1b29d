import type { CaseStatus } from '@yibiao/schemas'
import type { CaseState } from './case-state.ts'

/**
 * Where a case stands, computed from what has happened. A decided case is `concluded` when its certificate and
 * delivery steps are done; one without such steps keeps its decision as its status.
 */
export function statusOf({ moments, decision, correction }: CaseState): CaseStatus {
  if (moments.withdrawnAt !== undefined) return 'withdrawn'
  if (moments.lapsedAt !== undefined) return 'lapsed'
  if (moments.returnedAt !== undefined) return 'returned'
  if (moments.terminatedAt !== undefined) return 'terminated'
  if (moments.acceptanceRefusedAt !== undefined) return 'acceptanceRefused'
  if (decision !== null) {
    return moments.concludedAt !== undefined && moments.followUpAt !== undefined
      ? 'concluded'
      : decision.outcome
  }
  if (moments.concludedAt !== undefined) return 'concluded'
  if (correction?.kind === 'correction') return 'correctionRequested'
  if (moments.acceptedAt !== undefined) return 'accepted'
  if (correction?.kind === 'preReview') return 'preReviewReturned'
  if (moments.counterAwaitedAt !== undefined && moments.receivedAt === undefined) return 'awaitingReceipt'
  return moments.preReviewedAt === undefined ? 'submitted' : 'preReviewed'
}
