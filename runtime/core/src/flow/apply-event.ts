import type { CaseEvent } from './case-event.ts'
import { initialCaseState, type CaseState } from './case-state.ts'
import { applyFollowUpFact } from './follow-ups/apply-follow-up-fact.ts'
import { applyChildFact } from './events/apply-child-fact.ts'
import { applyLifecycleFact } from './events/apply-lifecycle-fact.ts'
import { applyMovementFact } from './events/apply-movement-fact.ts'
import { applyTaskFact } from './events/apply-task-fact.ts'
import { applyTimeFact } from './events/apply-time-fact.ts'

/**
 * The state after one more fact. Total: it never refuses and never asks; a fact about something that is not there
 * changes nothing but the count.
 */
export function applyEvent(state: CaseState, event: CaseEvent): CaseState {
  const stamped: CaseState = {
    ...state,
    version: event.commandId === state.lastCommandId ? state.version : state.version + 1,
    sequence: event.sequence,
    lastCommandId: event.commandId,
    lastAt: event.at,
  }
  switch (event.type) {
    case 'submitted':
    case 'counterAwaited':
    case 'received':
    case 'receiptLapsed':
    case 'preReviewPassed':
    case 'preReviewReturned':
    case 'correctionRequested':
    case 'correctionSubmitted':
    case 'correctionLapsed':
    case 'accepted':
    case 'acceptanceRefused':
    case 'decided':
    case 'delivered':
    case 'deliveryConfirmed':
    case 'documentOrdered':
    case 'withdrawn':
    case 'terminated':
    case 'concluded':
    case 'debtVerified':
    case 'debtWaived':
    case 'materialSupplied':
    case 'materialConfirmed':
    case 'valuesRechecked':
    case 'answersEdited':
    case 'migrated':
    case 'materialsDeferred':
    case 'deferralLapsed':
    case 'deliveryHeld':
    case 'specialProcedureStarted':
    case 'specialProcedureEnded':
    case 'extended':
    case 'requestRefused':
    case 'copied':
    case 'reminded':
    case 'noted':
      return applyLifecycleFact(stamped, event, event)
    case 'tokenCreated':
    case 'tokenMoved':
    case 'tokenConsumed':
    case 'tokenCancelled':
    case 'blockOpened':
    case 'branchEnded':
    case 'blockClosed':
    case 'runOpened':
    case 'runFinished':
    case 'runCancelled':
    case 'rewound':
    case 'jumpBackSet':
    case 'incidentOpened':
    case 'incidentRetried':
    case 'sourceCalled':
    case 'objectionRaised':
    case 'rulesJudged':
    case 'variablesSet':
    case 'sourceAnswered':
      return applyMovementFact(stamped, event, event.at)
    case 'taskOpened':
    case 'seatTaken':
    case 'taskClaimed':
    case 'taskReleased':
    case 'taskSuspended':
    case 'taskResumed':
    case 'signerAdded':
    case 'signerRemoved':
    case 'runSettled':
    case 'recalled':
    case 'taskTransferred':
    case 'taskClosed':
      return applyTaskFact(stamped, event, event.at)
    case 'followUpOpened':
    case 'followUpMoved':
    case 'checkRecorded':
    case 'rectificationOrdered':
    case 'rectificationReported':
    case 'rectificationLapsed':
    case 'revocationJudged':
    case 'followUpClosed':
    case 'grantEnded':
      return applyFollowUpFact(stamped, event, event.at)
    case 'screened':
    case 'screenedItemStarted':
    case 'childOrdered':
    case 'childAwaited':
    case 'childStarted':
    case 'childEnded':
    case 'childFailed':
    case 'childCancelled':
      return applyChildFact(stamped, event, event.at)
    case 'clockMoved':
    case 'limitPassed':
    case 'redMarked':
    case 'timerSet':
    case 'timerCleared':
    case 'timerFired':
      return applyTimeFact(stamped, event, event.at)
  }
}

/** The state of a case from all of its events in order. */
export function foldEvents(events: readonly CaseEvent[], from: CaseState = initialCaseState): CaseState {
  return events.reduce(applyEvent, from)
}
