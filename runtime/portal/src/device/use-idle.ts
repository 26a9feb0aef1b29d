import { useEffect, useState } from 'react'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

/** Whole seconds since somebody last touched the page; counts only while `isWatched`. */
export function useIdle(isWatched: boolean): { seconds: number; restart: () => void } {
  const [begun, setBegun] = useState(() => Date.now())
  const [seconds, setSeconds] = useState(0)

  useEffect(() => {
    if (!isWatched) return undefined
    // The page may have stood open unwatched: counting begins now.
    let last = Date.now()
    const touch = (): void => {
      last = Date.now()
    }
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - last) / 1000)), 1000)
    for (const sign of signs) window.addEventListener(sign, touch, { passive: true })
    return () => {
      clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touch)
    }
  }, [isWatched, begun])

  return {
    seconds: isWatched ? seconds : 0,
    restart: () => {
      setSeconds(0)
      setBegun(Date.now())
    },
  }
}
