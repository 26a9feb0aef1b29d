import { useCallback, useEffect, useState } from 'react'

type Page<Entry> = { entries: Entry[]; nextCursor?: string }

export type Pages<Entry> = {
  entries: readonly Entry[]
  state: 'loading' | 'ready' | 'failed'
  error: unknown
  hasMore: boolean
  showMore: () => void
  reload: () => void
}

type Held<Entry> = {
  load: unknown
  entries: Entry[]
  next: string | undefined
  state: Pages<Entry>['state']
  error: unknown
}

/** A list that comes in pages; begins anew whenever `load` changes identity (wrap it in useCallback). */
export function usePages<Entry>(
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<Page<Entry>>,
): Pages<Entry> {
  const [held, setHeld] = useState<Held<Entry>>(() => emptyOf(load))
  const [wanted, setWanted] = useState<{ cursor: string | undefined; turn: number }>({
    cursor: undefined,
    turn: 0,
  })
  const [asked, setAsked] = useState<unknown>(() => load)
  if (asked !== load) {
    setAsked(() => load)
    setWanted({ cursor: undefined, turn: 0 })
  }

  useEffect(() => {
    const stop = new AbortController()
    load(wanted.cursor, stop.signal).then(
      page => {
        if (stop.signal.aborted) return
        setHeld(before => ({
          load,
          entries:
            wanted.cursor === undefined || before.load !== load
              ? page.entries
              : [...before.entries, ...page.entries],
          next: page.nextCursor,
          state: 'ready',
          error: undefined,
        }))
      },
      (error: unknown) => {
        if (stop.signal.aborted) return
        setHeld(before => ({
          ...(before.load === load ? before : emptyOf<Entry>(load)),
          load,
          state: 'failed',
          error,
        }))
      },
    )
    return () => stop.abort()
  }, [load, wanted])

  const showMore = useCallback(() => {
    setWanted(before => ({ cursor: held.next, turn: before.turn + 1 }))
  }, [held.next])
  const reload = useCallback(() => setWanted(before => ({ cursor: undefined, turn: before.turn + 1 })), [])
  const isCurrent = held.load === load
  return {
    entries: isCurrent ? held.entries : [],
    state: isCurrent ? held.state : 'loading',
    error: held.error,
    hasMore: isCurrent && held.next !== undefined,
    showMore,
    reload,
  }
}

function emptyOf<Entry>(load: unknown): Held<Entry> {
  return { load, entries: [], next: undefined, state: 'loading', error: undefined }
}
