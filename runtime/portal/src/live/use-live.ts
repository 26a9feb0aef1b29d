import { useEffect, useEffectEvent } from 'react'
import { useSessionState } from '../session/session-context.tsx'
import type { LiveChange } from './live-change.ts'
import { onLiveChange, startLive } from './live-channel.ts'

/** Several changes that come together are one. */
const gatherMilliseconds = 300

/**
 * Does something when one of the changes that matter to it comes, and once when several come together.
 * @param act must not throw; unsaved input on the page is its to keep
 */
export function useLive(matters: (change: LiveChange) => boolean, act: () => void): void {
  const isMine = useEffectEvent(matters)
  const run = useEffectEvent(act)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onLiveChange(change => {
      if (timer !== undefined || !isMine(change)) return
      timer = setTimeout(() => {
        timer = undefined
        run()
      }, gatherMilliseconds)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [])
}

/** Keeps the connection while an applicant or an officer is signed in; once in the page. */
export function useLiveConnection(): void {
  const session = useSessionState()
  const reader = readerOf(session)
  useEffect(() => (reader === undefined ? undefined : startLive(reader)), [reader])
}

/** Who reads, as a text that changes with the capacity; undefined when nobody is signed in who is told of anything. */
export function readerOf(session: ReturnType<typeof useSessionState>): string | undefined {
  if (session.state !== 'ready' || !session.view.isSignedIn || session.isLocked) return undefined
  const { actingAs, departmentId, loginId, party } = session.view
  if (actingAs !== 'applicant' && actingAs !== 'officer') return undefined
  return [actingAs, loginId, departmentId ?? party?.id].join(' ')
}
