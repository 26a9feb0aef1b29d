import type { EventStamp, LifecycleFact } from '../case-event.ts'
import type { CaseMoments, CaseState, Settlement } from '../case-state.ts'
import { applyMigration } from '../migration/apply-migration.ts'

/** What happened to the case as a whole. */
export function applyLifecycleFact(
  state: CaseState,
  fact: LifecycleFact,
  { at, actor }: Pick<EventStamp, 'at' | 'actor'>,
): CaseState {
  const withMoments = (moments: CaseMoments): CaseState => ({
    ...state,
    moments: { ...state.moments, ...moments },
  })
  const settle = (before: CaseState, settled: Omit<Settlement, 'by' | 'at'>): CaseState => {
    const { id, name, departmentId } = actor
    const by = { id, name, ...(departmentId === undefined ? {} : { departmentId }) }
    return { ...before, settlements: [...(before.settlements ?? []), { ...settled, by, at }] }
  }
  switch (fact.type) {
    case 'submitted':
      return {
        ...withMoments({ submittedAt: at }),
        departmentId: fact.departmentId,
        applicant: fact.applicant,
        channel: fact.channel,
        submission: fact.submission,
      }
    case 'counterAwaited':
      return withMoments({ counterAwaitedAt: at })
    case 'received':
      return withMoments({ receivedAt: fact.receivedAt, judgedFrom: fact.receivedAt })
    case 'preReviewPassed':
      return { ...endPreReviewReturn(withMoments({ preReviewedAt: at })), correction: null }
    case 'preReviewReturned':
      return {
        ...withMoments({ preReviewReturnedAt: at }),
        correction: { kind: 'preReview', requestedAt: at, items: fact.items, run: fact.run },
      }
    case 'correctionRequested':
      return {
        ...state,
        correction: { kind: 'correction', requestedAt: at, items: fact.items, run: fact.run },
        correctionCount: state.correctionCount + 1,
      }
    case 'correctionSubmitted': {
      const resubmitted = {
        ...forgetVerifications(withMoments({ resubmittedAt: at })),
        correction: null,
        submission: fact.submission,
      }
      if (fact.kind === 'preReview') return endPreReviewReturn(resubmitted)
      return { ...resubmitted, moments: { ...resubmitted.moments, judgedFrom: at } }
    }
    case 'receiptLapsed':
      return withMoments(fact.onLapse === 'withdrawn' ? { lapsedAt: at } : { returnedAt: at })
    case 'correctionLapsed':
      return {
        ...withMoments(fact.onLapse === 'withdrawn' ? { lapsedAt: at } : { returnedAt: at }),
        correction: null,
      }
    case 'accepted':
      return { ...withMoments({ acceptedAt: fact.acceptedAt }), isDeemedAccepted: fact.isDeemed }
    case 'acceptanceRefused':
      return withMoments({ acceptanceRefusedAt: at })
    case 'decided':
      return {
        ...withMoments({ decidedAt: at }),
        decision: fact.decision,
        proceedings: { main: 'concluded', followUp: 'open' },
        tokens: state.tokens.map(token => ({ ...token, proceeding: 'followUp' as const })),
        blocks: state.blocks.map(block => ({ ...block, proceeding: 'followUp' as const })),
      }
    case 'delivered': {
      const { deliveryHold: _over, ...delivered } = withMoments({ deliveredAt: at })
      return { ...delivered, delivery: { way: fact.way } }
    }
    case 'deliveryConfirmed':
      return state.delivery === undefined
        ? state
        : { ...state, delivery: { ...state.delivery, confirmedAt: at } }
    case 'withdrawn':
      return withMoments({ withdrawnAt: at })
    case 'terminated':
      return withMoments({ terminatedAt: at })
    case 'concluded':
      return {
        ...withMoments({ concludedAt: at }),
        correction: null,
        proceedings: {
          main: 'concluded',
          followUp: state.proceedings.followUp === 'open' ? 'concluded' : state.proceedings.followUp,
        },
      }
    case 'debtVerified':
      if (fact.result !== 'matches') return state
      return settle(state, { kind: 'verification', subject: fact.subject, how: 'verified' })
    case 'debtWaived':
      return settle(state, { kind: fact.kind, subject: fact.subject, how: 'waived', reason: fact.reason })
    case 'materialConfirmed': {
      const { material: subject, note: reason } = fact
      const noted = reason === undefined ? {} : { reason }
      return settle(state, { kind: 'deferredMaterial', subject, how: 'confirmed', ...noted })
    }
    case 'valuesRechecked': {
      const paths = new Set(fact.values.map(({ path }) => path))
      const others = (state.laterValues ?? []).filter(({ path }) => !paths.has(path))
      return { ...state, laterValues: [...others, ...fact.values] }
    }
    case 'answersEdited':
      return { ...state, submission: fact.submission }
    case 'migrated':
      return applyMigration(state, fact)
    case 'materialsDeferred': {
      const { materials, onLapse, dueOn } = fact
      return {
        ...state,
        deferral: { since: at, materials, onLapse, ...(dueOn === undefined ? {} : { dueOn }) },
      }
    }
    case 'deferralLapsed':
      return withMoments(fact.onLapse === 'returned' ? { returnedAt: at } : { terminatedAt: at })
    case 'deliveryHeld': {
      const { materials, note } = fact
      return { ...state, deliveryHold: { at, materials, ...(note === undefined ? {} : { note }) } }
    }
    case 'specialProcedureStarted': {
      const { type: _type, step: _step, ...begun } = fact
      return {
        ...state,
        specialProcedures: [...(state.specialProcedures ?? []), { ...begun, startedAt: at }],
      }
    }
    case 'specialProcedureEnded':
      return {
        ...state,
        specialProcedures: (state.specialProcedures ?? []).map(each =>
          each.id === fact.id
            ? { ...each, endedAt: at, ...(fact.result === undefined ? {} : { result: fact.result }) }
            : each,
        ),
      }
    case 'extended': {
      const { amount, reason, approvedBy } = fact
      return { ...state, extension: { at, amount, reason, approvedBy } }
    }
    case 'materialSupplied':
    case 'documentOrdered':
    case 'requestRefused':
    case 'copied':
    case 'reminded':
    case 'noted':
      return state
  }
}

/** A resubmission brings other values: what was verified or said later was about the earlier ones. */
function forgetVerifications(state: CaseState): CaseState {
  const { settlements, laterValues: _said, ...kept } = state
  if (settlements === undefined) return kept
  return { ...kept, settlements: settlements.filter(({ kind }) => kind === 'deferredMaterial') }
}

function endPreReviewReturn(state: CaseState): CaseState {
  const { preReviewReturnedAt: _ended, ...moments } = state.moments
  return { ...state, moments }
}
