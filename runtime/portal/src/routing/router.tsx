import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'

export type Router = {
  path: string
  /** Search parameters of the address. */
  query: URLSearchParams
  /** Goes to a place of the portal; `replace` leaves no entry to come back to. */
  go: (address: string, mode?: 'push' | 'replace') => void
  /** Asks before leaving while it answers true, e.g. when something typed is not stored anywhere yet. */
  guard: (isUnsafe: (() => boolean) | undefined) => void
}

const RouterContext = createContext<Router | undefined>(undefined)

/** Keeps the shown place and the browser's address the same. */
export function RouterProvider({ children }: { children: ReactNode }): ReactNode {
  const [address, setAddress] = useState(readAddress)
  const [unsafe, setUnsafe] = useState<{ check: () => boolean }>()

  useEffect(() => {
    const follow = (): void => setAddress(readAddress())
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])

  useEffect(() => {
    if (unsafe === undefined) return undefined
    const ask = (event: BeforeUnloadEvent): void => {
      if (unsafe.check()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsafe])

  const go = useCallback((to: string, mode: 'push' | 'replace' = 'push') => {
    if (to !== readAddress()) {
      if (mode === 'push') window.history.pushState(null, '', to)
      else window.history.replaceState(null, '', to)
    }
    setAddress(readAddress())
    window.scrollTo(0, 0)
  }, [])

  const guard = useCallback((check: (() => boolean) | undefined) => {
    setUnsafe(check === undefined ? undefined : { check })
  }, [])

  const router = useMemo((): Router => {
    const url = new URL(address, window.location.origin)
    return { path: url.pathname, query: url.searchParams, go, guard }
  }, [address, go, guard])
  return <RouterContext value={router}>{children}</RouterContext>
}

/** @throws Error outside a RouterProvider */
export function useRouter(): Router {
  const router = use(RouterContext)
  if (router === undefined) throw new Error('useRouter outside RouterProvider')
  return router
}

function readAddress(): string {
  return window.location.pathname + window.location.search
}
