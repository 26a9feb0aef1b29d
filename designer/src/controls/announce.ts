import { useSyncExternalStore } from 'react'

let said = { text: '', turn: 0 }
const listeners = new Set<() => void>()

/** Says aloud, to a screen reader, what an act did that moves no focus and opens nothing. */
export function announce(text: string): void {
  said = { text, turn: said.turn + 1 }
  for (const listener of listeners) listener()
}

/** What was said last; `turn` tells the same words said again. */
export function useAnnouncement(): { readonly text: string; readonly turn: number } {
  return useSyncExternalStore(subscribe, () => said)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
