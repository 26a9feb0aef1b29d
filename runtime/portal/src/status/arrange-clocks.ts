import type { ClockView, TimelineEntry } from '@yibiao/schemas'

/** The limits of a case: those that count now, and those that have done their part. */
export type ArrangedClocks = { running: readonly ClockView[]; stopped: readonly ClockView[] }

export function arrangeClocks(clocks: readonly ClockView[]): ArrangedClocks {
  return {
    running: clocks.filter(clock => clock.stoppedOn === undefined),
    stopped: clocks.filter(clock => clock.stoppedOn !== undefined),
  }
}

/** What ends each limit, by the type of the event. */
const endings: Readonly<Record<ClockView['limit'], readonly string[]>> = {
  preReview: ['preReviewPassed', 'preReviewReturned', 'withdrawn', 'terminated'],
  counterReceipt: ['received', 'receiptLapsed', 'withdrawn', 'terminated'],
  acceptance: ['accepted', 'acceptanceRefused', 'correctionRequested', 'withdrawn', 'terminated'],
  statutoryAcceptance: ['accepted', 'acceptanceRefused', 'correctionRequested', 'withdrawn', 'terminated'],
  correction: ['correctionSubmitted', 'correctionLapsed', 'withdrawn', 'terminated'],
  promised: ['decided', 'concluded', 'withdrawn', 'terminated'],
  statutory: ['decided', 'concluded', 'withdrawn', 'terminated'],
  delivery: ['delivered'],
  specialProcedure: ['specialProcedureEnded', 'withdrawn', 'terminated'],
  deferral: ['materialConfirmed', 'debtWaived', 'decided', 'deferralLapsed', 'withdrawn', 'terminated'],
  renewal: ['decided', 'withdrawn', 'terminated'],
  check: ['checkRecorded', 'grantEnded'],
  rectification: ['rectificationReported', 'rectificationLapsed', 'grantEnded'],
  recheck: ['checkRecorded', 'grantEnded'],
  revocation: ['revocationJudged', 'grantEnded'],
  step: [],
}

/** The event that stopped a limit; undefined where the reader is not told of it. */
export function whatStopped(
  { limit, stoppedOn }: ClockView,
  timeline: readonly TimelineEntry[],
): string | undefined {
  if (stoppedOn === undefined) return undefined
  return timeline.findLast(entry => endings[limit].includes(entry.type) && dayOf(entry.at) === stoppedOn)
    ?.type
}

function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(instant),
  )
}
