import type { CaseStatus } from '@yibiao/schemas'

/** Every status a list can be filtered by; a status that the contract adds does not compile until it is here. */
const all: Readonly<Record<CaseStatus, true>> = {
  submitted: true,
  preReviewReturned: true,
  preReviewed: true,
  awaitingReceipt: true,
  correctionRequested: true,
  accepted: true,
  suspended: true,
  granted: true,
  denied: true,
  concluded: true,
  acceptanceRefused: true,
  withdrawn: true,
  lapsed: true,
  returned: true,
  terminated: true,
}

export const caseStatuses: readonly CaseStatus[] = Object.keys(all).filter(isStatus)

function isStatus(text: string): text is CaseStatus {
  return Object.hasOwn(all, text)
}
