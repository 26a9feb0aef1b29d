import type { ItemDefinition, ItemSaved } from '@yibiao/schemas'
import { ProblemError } from '../api/problem-error.ts'

/** How the work stands against the server. */
export type SaveState =
  | { readonly state: 'saved'; readonly at?: string }
  | { readonly state: 'waiting' | 'saving' | 'offline' | 'conflict' }
  | { readonly state: 'refused'; readonly error: ProblemError }

/** Saves the item soon after each change, one request at a time, each on top of the revision before it. */
export interface Saver {
  readonly getState: () => SaveState
  readonly revision: () => number
  readonly subscribe: (listener: () => void) => () => void
  /** The work changed: save it soon. */
  readonly schedule: (definition: ItemDefinition) => void
  /** Saves now what is waiting; resolves when nothing is left to do. */
  readonly flush: () => Promise<void>
  /** What the server had at the revision the work stands on: both sides of a conflict began from it. */
  readonly base: () => ItemDefinition
  /** The work now stands on this revision, e.g. after theirs was taken. */
  readonly rebase: (on: SavedItem) => void
  readonly stop: () => void
}

/** What the server has of the item. */
export interface SavedItem {
  readonly revision: number
  readonly definition: ItemDefinition
}

/** What the saver needs from outside. */
export interface SaverPorts {
  readonly save: (revision: number, definition: ItemDefinition) => Promise<ItemSaved>
  readonly keep: (base: SavedItem, definition: ItemDefinition) => Promise<void>
  readonly forget: () => Promise<void>
}

const quietMilliseconds = 900
const retryMilliseconds = 5000

export function createSaver(opened: SavedItem, ports: SaverPorts): Saver {
  let base = opened
  let state: SaveState = { state: 'saved' }
  let waiting: ItemDefinition | undefined
  let running: Promise<void> | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const show = (next: SaveState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const later = (milliseconds: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), milliseconds)
  }
  const saveOnce = async (definition: ItemDefinition) => {
    show({ state: 'saving' })
    try {
      const saved = await ports.save(base.revision, definition)
      base = { revision: saved.revision, definition }
      if (waiting === undefined) {
        await ports.forget().catch(() => undefined)
        show({ state: 'saved', at: saved.savedAt })
      }
    } catch (error) {
      waiting ??= definition
      if (!(error instanceof ProblemError)) {
        show({ state: 'offline' })
        later(retryMilliseconds)
      } else if (error.problem.status === 412) show({ state: 'conflict' })
      else {
        show({ state: 'refused', error })
        // A server in trouble comes back; what it refuses stays refused until the work changes.
        if (error.problem.status >= 500) later(retryMilliseconds)
      }
    }
  }
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    if (running) return running.then(flush)
    if (waiting === undefined || state.state === 'conflict') return undefined
    const definition = waiting
    waiting = undefined
    running = saveOnce(definition)
    await running
    running = undefined
    return undefined
  }

  return {
    getState: () => state,
    revision: () => base.revision,
    base: () => base.definition,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    schedule(definition) {
      waiting = definition
      // Without the local store the work is still saved on the server.
      ports.keep(base, definition).catch(() => undefined)
      if (state.state === 'conflict') return
      if (state.state !== 'saving') show({ state: 'waiting' })
      later(quietMilliseconds)
    },
    flush,
    rebase(next) {
      base = next
      waiting = undefined
      clearTimeout(timer)
      show({ state: 'saved' })
    },
    stop: () => clearTimeout(timer),
  }
}
