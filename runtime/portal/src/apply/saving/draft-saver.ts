import { isWithin } from '@yibiao/core/form'
import type { AnswerChange, AnswerConflict, DraftChanged } from '@yibiao/schemas'
import { ApiProblem, isPassing, isServerFault, isSignedOut } from '../../api/api-problem.ts'
import type { KeptAnswers } from '../outbox/kept-answers.ts'
import {
  acknowledge,
  addChanges,
  insist,
  noChanges,
  type PendingChanges,
  putBack,
  takeChanges,
  unsavedOf,
} from './pending-changes.ts'
import { sameValue } from './same-value.ts'

/** What the reader is told about saving. */
export type SaveState =
  | { kind: 'saved'; at: string | undefined }
  | { kind: 'saving' }
  /** Kept on this device, sent when the connection is back or the server is well again. */
  | { kind: 'offline'; isOnDevice: boolean; because: 'connection' | 'server' }
  /** The session ran out; kept on this device. */
  | { kind: 'signedOut'; isOnDevice: boolean }
  | { kind: 'failed'; error: unknown; isOnDevice: boolean }

export type SaverSnapshot = {
  save: SaveState
  /** Latest revision known. */
  revision: number
  /** Answers that somebody else changed meanwhile: the reader chooses. */
  conflicts: readonly AnswerConflict[]
  hasUnsaved: boolean
  /** Locked or closed answers of the last save whose values the server did not take; a new list each time. */
  ignored: readonly string[]
}

export type DraftSaver = {
  subscribe: (listener: () => void) => () => void
  snapshot: () => SaverSnapshot
  /** Takes typed values; they go out a moment later. */
  change: (changes: readonly { path: string; value: unknown }[]) => void
  /** Sends what is waiting now and resolves when nothing is left or it cannot be sent at present. */
  flush: () => Promise<void>
  /** Ends a conflict; with `mine` the own value is sent again. */
  resolve: (conflict: AnswerConflict, choice: 'mine' | 'theirs') => void
  /** The draft was read anew from the server (prefill, contest). */
  rebase: (revision: number) => void
  /** Own values not yet on the server, to be laid over answers read from it. */
  unsaved: () => readonly AnswerChange[]
}

export type SaverInput = {
  revision: number
  savedAt: string | undefined
  /** What an earlier visit could not send; it goes out first, on the revisions its writer saw. */
  restored: readonly AnswerChange[]
  send: (changes: AnswerChange[]) => Promise<DraftChanged>
  /** Absent where the browser gives no storage. */
  kept: KeptAnswers | undefined
  now: () => number
}

/** Between the last key and the save, in milliseconds. */
const pause = 700
/** Between tries while the server cannot be reached, in milliseconds. */
const retryWaits = [2000, 4000, 8000, 15_000, 30_000]

/** Saves a draft as it is typed: one batch at a time, kept on the device until the server has it. */
export function createDraftSaver(input: SaverInput): DraftSaver {
  const listeners = new Set<() => void>()
  let pending: PendingChanges = noChanges(input.revision, input.restored)
  let current: SaverSnapshot = {
    save: { kind: 'saved', at: input.savedAt },
    revision: input.revision,
    conflicts: [],
    hasUnsaved: input.restored.length > 0,
    ignored: [],
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let failures = 0
  let isOnDevice = false

  function show(changes: Partial<SaverSnapshot>): void {
    current = { ...current, ...changes, hasUnsaved: unsavedOf(pending).length > 0 }
    for (const listener of listeners) listener()
  }

  function plan(wait: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), wait)
  }

  async function keep(): Promise<void> {
    if (input.kept === undefined) return
    try {
      await input.kept.keep(unsavedOf(pending), input.now())
      isOnDevice = true
    } catch {
      isOnDevice = false
    }
  }

  function flush(): Promise<void> {
    clearTimeout(timer)
    running ??= drain().finally(() => {
      running = undefined
    })
    return running
  }

  async function drain(): Promise<void> {
    while (pending.waiting.length > 0) {
      pending = takeChanges(pending)
      show({ save: { kind: 'saving' } })
      try {
        take(await input.send([...pending.sent]))
      } catch (error) {
        pending = putBack(pending)
        await keep()
        fail(error)
        return
      }
      // oxlint-disable-next-line no-await-in-loop -- one batch at a time keeps the order of typing
      await keep()
    }
  }

  function take(changed: DraftChanged): void {
    failures = 0
    const refused = [...changed.ignored, ...changed.conflicts.map(conflict => conflict.path)]
    pending = acknowledge(pending, changed.revision, refused)
    const open = changed.conflicts.filter(conflict => !sameValue(conflict.yours, conflict.theirs))
    const others = current.conflicts.filter(known => !open.some(conflict => conflict.path === known.path))
    show({
      save: pending.waiting.length > 0 ? { kind: 'saving' } : { kind: 'saved', at: changed.savedAt },
      revision: changed.revision,
      conflicts: [...others, ...open],
      ...(changed.ignored.length > 0 ? { ignored: changed.ignored } : {}),
    })
  }

  function fail(error: unknown): void {
    if (isSignedOut(error)) {
      show({ save: { kind: 'signedOut', isOnDevice } })
      return
    }
    if (!isPassing(error) && !isServerFault(error)) {
      show({ save: { kind: 'failed', error, isOnDevice } })
      return
    }
    const because = error instanceof ApiProblem ? 'server' : 'connection'
    show({ save: { kind: 'offline', isOnDevice, because } })
    plan(retryWaits[Math.min(failures, retryWaits.length - 1)] ?? pause)
    failures += 1
  }

  return {
    subscribe: listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    change: changes => {
      pending = addChanges(pending, changes)
      const stillOpen = current.conflicts.filter(
        conflict => !changes.some(change => isWithin(conflict.path, change.path)),
      )
      show({ conflicts: stillOpen, save: current.save.kind === 'saved' ? { kind: 'saving' } : current.save })
      void keep()
      if (current.save.kind !== 'offline' && current.save.kind !== 'signedOut') plan(pause)
    },
    flush,
    resolve: (conflict, choice) => {
      const conflicts = current.conflicts.filter(known => known.path !== conflict.path)
      if (choice === 'mine') {
        pending = insist(pending, {
          path: conflict.path,
          value: conflict.yours ?? null,
          baseRevision: conflict.revision,
        })
        plan(0)
      }
      show({ conflicts })
    },
    unsaved: () => unsavedOf(pending),
    rebase: revision => {
      pending = { ...pending, seenRevision: Math.max(pending.seenRevision, revision) }
      show({ revision: Math.max(current.revision, revision) })
    },
  }
}
