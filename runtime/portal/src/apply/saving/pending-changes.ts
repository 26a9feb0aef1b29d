import { isWithin } from '@yibiao/core/form'
import type { AnswerChange } from '@yibiao/schemas'

/** Answers typed and not yet acknowledged by the server, and what is known of the server's state. */
export type PendingChanges = {
  /** Revision at which the answers on screen were read from the server. */
  readonly seenRevision: number
  /** Revisions at which own writes to a path were acknowledged. */
  readonly acknowledged: ReadonlyMap<string, number>
  /** In the order of typing; at most one entry per path. */
  readonly waiting: readonly AnswerChange[]
  /** On their way to the server. */
  readonly sent: readonly AnswerChange[]
}

/** Most changes the server takes at once. */
const maxChanges = 500

/** Answers read at `revision`, with what an earlier visit could not send. */
export function noChanges(revision: number, restored: readonly AnswerChange[] = []): PendingChanges {
  return { seenRevision: revision, acknowledged: new Map(), waiting: restored, sent: [] }
}

/**
 * Adds typed values. A later value of a path replaces the earlier one and everything below it; the revision the
 * writer has seen of the path goes along, so that the server can tell a conflict.
 */
export function addChanges(
  pending: PendingChanges,
  changes: readonly { path: string; value: unknown }[],
): PendingChanges {
  const waiting = changes.reduce<readonly AnswerChange[]>((list, { path, value }) => {
    const kept = list.filter(entry => !isWithin(entry.path, path))
    return [...kept, { path, value: value ?? null, baseRevision: seenOf(pending, path) }]
  }, pending.waiting)
  return { ...pending, waiting }
}

/** Moves what is waiting to `sent`. Nothing is moved while something is on its way: order must hold. */
export function takeChanges(pending: PendingChanges): PendingChanges {
  if (pending.sent.length > 0 || pending.waiting.length === 0) return pending
  return {
    ...pending,
    sent: pending.waiting.slice(0, maxChanges),
    waiting: pending.waiting.slice(maxChanges),
  }
}

/**
 * The server stored what was sent, except the paths in `refused`. What was typed meanwhile over a stored path is
 * based on it: without this our own save would look like somebody else's.
 */
export function acknowledge(
  pending: PendingChanges,
  revision: number,
  refused: readonly string[],
): PendingChanges {
  const stored = pending.sent.map(change => change.path).filter(path => !refused.includes(path))
  const acknowledged = new Map(pending.acknowledged)
  for (const path of stored) acknowledged.set(path, revision)
  const waiting = pending.waiting.map(change =>
    stored.some(path => overlap(path, change.path))
      ? { ...change, baseRevision: Math.max(change.baseRevision, revision) }
      : change,
  )
  return { ...pending, acknowledged, waiting, sent: [] }
}

/** The server could not be reached: what was sent waits again, before what was typed since. */
export function putBack(pending: PendingChanges): PendingChanges {
  const overwritten = (change: AnswerChange): boolean =>
    pending.waiting.some(later => isWithin(change.path, later.path))
  return {
    ...pending,
    waiting: [...pending.sent.filter(change => !overwritten(change)), ...pending.waiting],
    sent: [],
  }
}

/** The reader keeps the own value against a known other one: it goes out again, based on that revision. */
export function insist(pending: PendingChanges, change: AnswerChange): PendingChanges {
  const waiting = pending.waiting.filter(entry => !isWithin(entry.path, change.path))
  return { ...pending, waiting: [...waiting, change] }
}

/** Everything not acknowledged, in the order of typing: what the device keeps. */
export function unsavedOf(pending: PendingChanges): readonly AnswerChange[] {
  return putBack(pending).waiting
}

function overlap(one: string, other: string): boolean {
  return isWithin(one, other) || isWithin(other, one)
}

function seenOf(pending: PendingChanges, path: string): number {
  let seen = pending.seenRevision
  for (const [stored, revision] of pending.acknowledged)
    if (overlap(stored, path)) seen = Math.max(seen, revision)
  return seen
}
