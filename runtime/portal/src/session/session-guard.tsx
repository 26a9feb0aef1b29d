import { type ReactNode, useCallback, useEffect, useRef } from 'react'
import { useIdle } from '../device/use-idle.ts'
import { IdleWarning } from './idle-warning.tsx'
import { LockScreen } from './lock-screen.tsx'
import { useSessionState } from './session-context.tsx'

/** How often use is told to the server, and how long before the end somebody is asked: parts of the idle time. */
const pingsPerLimit = 20
const warningsPerLimit = 15
/** Nobody is asked for an answer in less: WCAG 2.2.1. */
const shortestWarning = 20

/** Watches whether anybody is there: asks shortly before the idle time is over, then covers the page. */
export function SessionGuard(): ReactNode {
  const session = useSessionState()
  const isReady = session.state === 'ready'
  const isLocked = isReady && session.isLocked
  const limit = (isReady && session.view.idle?.limit) || 0
  const watched = limit > 0 && isReady && !isLocked ? session.view.expiresAt : undefined
  const prolong = isReady ? session.prolong : undefined
  const ping = usePing(prolong, (limit / pingsPerLimit) * 1000)
  const { seconds, restart } = useIdle({
    session: watched,
    limit,
    asked: limit - warningOf(limit),
    onUse: ping,
  })
  const isOver = watched !== undefined && seconds >= limit
  const lock = isReady ? session.lock : undefined
  useEffect(() => {
    if (isOver) lock?.()
  }, [isOver, lock])
  if (!isReady) return null
  const left = Math.max(0, limit - seconds)
  const isWarning = watched !== undefined && !isOver && left <= warningOf(limit)

  function goOn(): void {
    restart()
    void prolong?.().catch(() => undefined)
  }

  return (
    <>
      <IdleWarning isOpen={isWarning} left={left} onGoOn={goOn} />
      <LockScreen isOpen={isLocked} onSignIn={session.signInBeside} />
    </>
  )
}

function warningOf(limit: number): number {
  return Math.max(shortestWarning, limit / warningsPerLimit)
}

/** Tells the server that somebody is there: at once, then not more often than `gap` milliseconds, the last time too. */
function usePing(prolong: (() => Promise<void>) | undefined, gap: number): () => void {
  const last = useRef(0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    // Opening the page asked the server already.
    last.current = Date.now()
    return () => {
      clearTimeout(timer.current)
      timer.current = undefined
    }
  }, [prolong])
  return useCallback(() => {
    if (timer.current !== undefined || prolong === undefined) return
    timer.current = setTimeout(
      () => {
        timer.current = undefined
        last.current = Date.now()
        prolong().catch(() => undefined)
      },
      Math.max(0, last.current + gap - Date.now()),
    )
  }, [prolong, gap])
}
