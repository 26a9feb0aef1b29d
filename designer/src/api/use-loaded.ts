import { useCallback, useEffect, useState } from 'react'

/** Something asked from the server: waiting, there, or failed. */
export type Loaded<Value> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly error: unknown }

/** Asks once, again when `load` is another function or `reload` is called. `load` must be stable. */
export function useLoaded<Value>(load: () => Promise<Value>): [Loaded<Value>, () => void] {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' })
  const [round, setRound] = useState(0)
  const reload = useCallback(() => setRound(number => number + 1), [])
  useEffect(() => {
    let isCurrent = true
    load().then(
      value => isCurrent && setLoaded({ state: 'ready', value }),
      (error: unknown) => isCurrent && setLoaded({ state: 'failed', error }),
    )
    return () => {
      isCurrent = false
    }
  }, [load, round])
  return [loaded, reload]
}
