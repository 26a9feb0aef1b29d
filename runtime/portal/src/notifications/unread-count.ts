import { useEffect, useSyncExternalStore } from 'react'
import { fetchUnread } from '../api/notifications.ts'
import { readerOf, useLive } from '../live/use-live.ts'
import { useRouter } from '../routing/router.tsx'
import { useSessionState } from '../session/session-context.tsx'

let unread = 0
/** Counts what was set: an answer to a question asked before is older than what is shown. */
let changes = 0
const listeners = new Set<() => void>()

/** Tells every bell how many messages are unread, after some were read. */
export function setUnread(count: number): void {
  unread = count
  changes += 1
  for (const listener of listeners) listener()
}

/**
 * How many messages wait: asked whenever another page or capacity is shown, and when the server tells that the inbox
 * changed. A count that cannot be fetched is left as it was: the bell is never worth an error message.
 */
export function useUnreadCount(): number {
  const { path } = useRouter()
  const reader = readerOf(useSessionState())
  useEffect(() => {
    if (reader === undefined) {
      setUnread(0)
      return undefined
    }
    const stop = new AbortController()
    ask(stop.signal)
    return () => stop.abort()
  }, [path, reader])
  useLive(
    change => reader !== undefined && change.type !== 'case',
    () => ask(),
  )
  return useSyncExternalStore(subscribe, () => unread)
}

function ask(stop?: AbortSignal): void {
  const asked = changes
  fetchUnread(stop).then(
    count => {
      if (stop?.aborted !== true && asked === changes) setUnread(count)
    },
    () => undefined,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
