import { useState } from 'react'

/** One request of a dialog at a time, and what went wrong with the last. */
export function useSent(): {
  readonly isBusy: boolean
  readonly error: unknown
  readonly send: (act: () => Promise<void>) => Promise<void>
} {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const send = async (act: () => Promise<void>) => {
    setIsBusy(true)
    setError(undefined)
    try {
      await act()
    } catch (failure) {
      setError(failure)
    }
    setIsBusy(false)
  }
  return { isBusy, error, send }
}
