import { useCallback, useEffect, useState } from 'react'

export type Loaded<Value> =
  { state: 'loading' } | { state: 'ready'; value: Value } | { state: 'failed'; error: unknown }

type Entry<Value> = { load: unknown; loaded: Loaded<Value> }

/**
 * What `load` gives, again whenever `load` changes identity (wrap it in useCallback).
 * While reloading the same thing, the old value stays on screen.
 */
export function useLoaded<Value>(load: (signal: AbortSignal) => Promise<Value>): {
  loaded: Loaded<Value>
  reload: () => void
  replace: (value: Value) => void
} {
  const [entry, setEntry] = useState<Entry<Value>>({ load, loaded: { state: 'loading' } })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    load(stop.signal).then(
      value => {
        if (!stop.signal.aborted) setEntry({ load, loaded: { state: 'ready', value } })
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setEntry({ load, loaded: { state: 'failed', error } })
      },
    )
    return () => stop.abort()
  }, [load, turn])

  const reload = useCallback(() => setTurn(before => before + 1), [])
  const replace = useCallback((value: Value) => setEntry({ load, loaded: { state: 'ready', value } }), [load])
  const loaded: Loaded<Value> = entry.load === load ? entry.loaded : { state: 'loading' }
  return { loaded, reload, replace }
}
