import { useCallback, useEffect, useState } from 'react'
import { noteUse, readLastUse } from './last-use.ts'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'input'] as const

export type IdleWatch = {
  /** Tells one sign-in from the next; nothing is watched without. */
  session: string | undefined
  /** Seconds after which the use is over: what follows is for the caller. */
  limit: number
  /** Seconds after which somebody is asked whether they are there; not more than `limit`. */
  asked: number
  /** Told of every touch, at most once a second. */
  onUse?: (() => void) | undefined
}

/**
 * Whole seconds since somebody last touched a page of this site, in any window of this browser. Once they have
 * reached `asked` a touch changes nothing any more, also when the device slept meanwhile: only the answer does, by
 * `restart`. The press that answers would else take the question away before it is heard, and a finger would press
 * what lies behind.
 */
export function useIdle({ session, limit, asked, onUse }: IdleWatch): {
  seconds: number
  restart: () => void
} {
  const [counted, setCounted] = useState<{ session: string; seconds: number }>()

  const note = useCallback(() => {
    if (session === undefined) return
    noteUse(window.localStorage, { session, at: Date.now(), limit })
    setCounted({ session, seconds: 0 })
  }, [session, limit])

  useEffect(() => {
    if (session === undefined) return undefined
    let told = 0
    // The page may have stood open unwatched: counting begins now.
    if (readLastUse(window.localStorage, session) === undefined)
      noteUse(window.localStorage, { session, at: Date.now(), limit })
    const count = (): number => {
      const last = readLastUse(window.localStorage, session)?.at ?? Date.now()
      const seconds = Math.max(0, Math.floor((Date.now() - last) / 1000))
      setCounted({ session, seconds })
      return seconds
    }
    const touch = (): void => {
      if (count() >= asked) return
      note()
      if (Date.now() - told < 1000) return
      told = Date.now()
      onUse?.()
    }
    const timer = setInterval(count, 1000)
    document.addEventListener('visibilitychange', count)
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true, capture: true })
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', count)
      for (const sign of signs) window.removeEventListener(sign, touch, { capture: true })
      setCounted(undefined)
    }
  }, [session, limit, asked, note, onUse])

  return { seconds: counted?.session === session ? (counted?.seconds ?? 0) : 0, restart: note }
}
