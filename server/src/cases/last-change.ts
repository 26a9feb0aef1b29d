import type { CaseEvent } from '@yibiao/core/flow'

/** What colleagues want to know of a case at a glance; how tokens and clocks moved is not among it. */
const told = new Set<CaseEvent['type']>([
  'submitted',
  'received',
  'preReviewPassed',
  'preReviewReturned',
  'correctionRequested',
  'correctionSubmitted',
  'correctionLapsed',
  'migrated',
  'materialSupplied',
  'counterAwaited',
  'receiptLapsed',
  'accepted',
  'acceptanceRefused',
  'decided',
  'delivered',
  'withdrawn',
  'terminated',
  'concluded',
  'materialConfirmed',
  'specialProcedureStarted',
  'specialProcedureEnded',
  'extended',
  'requestRefused',
  'reminded',
  'noted',
  'copied',
  'objectionRaised',
  'rewound',
  'taskClaimed',
  'taskReleased',
  'taskTransferred',
  'taskClosed',
  'signerAdded',
  'limitPassed',
  'incidentOpened',
  'screened',
  'screenedItemStarted',
  'childStarted',
  'childEnded',
])

/** Type of the last event of a turn that people look at; undefined when there was none. */
export function lastChangeOf(events: readonly CaseEvent[]): CaseEvent['type'] | undefined {
  return events.findLast(({ type }) => told.has(type))?.type
}
