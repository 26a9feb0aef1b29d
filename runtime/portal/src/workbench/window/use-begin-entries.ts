import { useEffect, useState } from 'react'
import { keptForm, type KeptForm } from '../../apply/outbox/kept-form.ts'
import { type BeginEntries, isBeginEntries } from './begin-entries.ts'

export type KeptEntries =
  | { state: 'loading' }
  | {
      state: 'ready'
      entries: BeginEntries
      /** They were left by an earlier visit. */
      isRestored: boolean
      change: (entries: BeginEntries) => void
      /** Once they are sent, or to begin with nothing. */
      clear: () => void
    }

/**
 * What the officer enters before there is an intake, kept sealed on this device until it is sent: a reload loses
 * nothing, and signing out takes it away.
 * @param owner the account; nobody else finds it
 */
export function useBeginEntries(owner: string, blank: BeginEntries): KeptEntries {
  const [kept] = useState<KeptForm>(() => keptForm(`window-begin/${owner}`))
  const [known, setKnown] = useState<{ entries: BeginEntries; isRestored: boolean }>()

  useEffect(() => {
    let isGone = false
    void kept.read().then(read => {
      if (isGone) return
      const isRestored = isBeginEntries(read)
      setKnown({ entries: isRestored ? read : blank, isRestored })
    })
    return () => {
      isGone = true
    }
    // Read once; afterwards what is typed counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [kept])

  if (known === undefined) return { state: 'loading' }
  return {
    state: 'ready',
    ...known,
    change: entries => {
      setKnown({ entries, isRestored: false })
      void kept.keep(entries)
    },
    clear: () => {
      setKnown({ entries: blank, isRestored: false })
      void kept.drop()
    },
  }
}
