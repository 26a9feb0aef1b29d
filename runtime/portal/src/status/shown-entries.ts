import type { TimelineEntry } from '@yibiao/schemas'

/** What a step ends with has an entry of its own; that the step was closed then says nothing more. */
const decisive = new Set([
  'preReviewPassed',
  'preReviewReturned',
  'correctionRequested',
  'accepted',
  'acceptanceRefused',
  'decided',
  'delivered',
  'withdrawn',
  'terminated',
])

/** The entries of a history that tell a reader something, newest first. */
export function shownEntries(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const told = new Set(entries.filter(entry => decisive.has(entry.type)).map(entry => entry.at))
  return entries
    .filter(entry => entry.type !== 'taskOpened' && !isTold(entry, told))
    .toSorted((a, b) => b.sequence - a.sequence)
}

function isTold({ type, at, text }: TimelineEntry, told: ReadonlySet<string>): boolean {
  return type === 'taskClosed' && told.has(at) && (text ?? '') === ''
}

/** What follows from an act by itself: whoever acted did not do this. */
const automatic = new Set([
  'received',
  'counterAwaited',
  'receiptLapsed',
  'concluded',
  'documentIssued',
  'licenceIssued',
  'taskCancelled',
  'noticePublished',
  'noticeEnded',
  'noticeWithdrawn',
  'objectionRaised',
  'childOrdered',
  'childAwaited',
  'childStarted',
  'childEnded',
  'childFailed',
  'childCancelled',
])

/** Who is named beside an entry: persons and departments that acted; nobody for what happens by itself. */
export function actorsOf(entry: TimelineEntry, system: string): string[] {
  if (automatic.has(entry.type)) return []
  const named = [entry.actor ?? '', entry.departmentName ?? ''].filter(name => name !== '')
  return named.length === 0 ? [system] : named
}
