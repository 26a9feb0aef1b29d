import { useEffect, useSyncExternalStore } from 'react'
import { fetchUnread } from '../api/notifications.ts'
import { useRouter } from '../routing/router.tsx'
import { useSessionState } from '../session/session-context.tsx'

const everyMilliseconds = 60_000

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
 * How many messages wait: asked again whenever another page or capacity is shown, and once a minute while the window
 * is looked at. A count that cannot be fetched is left as it was: the bell is never worth an error message.
 */
export function useUnreadCount(): number {
  const { path } = useRouter()
  const session = useSessionState()
  const reader = readerOf(session)
  useEffect(() => {
    if (reader === undefined) {
      setUnread(0)
      return undefined
    }
    const stop = new AbortController()
    const ask = (): void => {
      if (document.visibilityState === 'hidden') return
      const asked = changes
      fetchUnread(stop.signal).then(
        count => {
          if (!stop.signal.aborted && asked === changes) setUnread(count)
        },
        () => undefined,
      )
    }
    ask()
    const timer = setInterval(ask, everyMilliseconds)
    return () => {
      stop.abort()
      clearInterval(timer)
    }
  }, [path, reader])
  return useSyncExternalStore(subscribe, () => unread)
}

/** Who reads, as a text that changes with the capacity; undefined when nobody with an inbox is signed in. */
function readerOf(session: ReturnType<typeof useSessionState>): string | undefined {
  if (session.state !== 'ready' || !session.view.isSignedIn) return undefined
  const { actingAs, departmentId } = session.view
  if (actingAs !== 'applicant' && actingAs !== 'officer') return undefined
  return `${actingAs} ${departmentId ?? ''}`
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
