import type { SessionView, SwitchActing } from '@yibiao/schemas'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { endSession, fetchSession, loginAddress, switchActing } from '../api/session.ts'
import { onSignedOut } from '../api/signed-out.ts'
import { clearDevice } from '../apply/outbox/clear-device.ts'

export type Session = {
  view: SessionView
  /** A request was refused for want of a sign-in although the page had one: the session ran out. */
  hasExpired: boolean
  signIn: (returnTo?: string) => void
  signOut: () => Promise<void>
  actAs: (body: SwitchActing) => Promise<void>
}

export type SessionState =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown; reload: () => void }
  | ({ state: 'ready' } & Session)

const SessionContext = createContext<SessionState>({ state: 'loading' })

/** Knows who is signed in. */
export function SessionProvider({ children }: { children: ReactNode }): ReactNode {
  const [view, setView] = useState<SessionView>()
  const [error, setError] = useState<unknown>()
  const [hasExpired, setHasExpired] = useState(false)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    fetchSession().then(
      loaded => {
        setView(loaded)
        setError(undefined)
        setHasExpired(false)
      },
      (failure: unknown) => setError(failure),
    )
  }, [turn])

  const wasSignedIn = view?.isSignedIn === true
  useEffect(() => onSignedOut(() => setHasExpired(wasSignedIn)), [wasSignedIn])

  const signIn = useCallback((returnTo?: string) => {
    window.location.assign(loginAddress(returnTo ?? window.location.pathname + window.location.search))
  }, [])
  const signOut = useCallback(async () => {
    await endSession()
    await clearDevice()
    window.location.assign('/')
  }, [])
  const actAs = useCallback(async (body: SwitchActing) => {
    setView(await switchActing(body))
  }, [])
  const reload = useCallback(() => setTurn(before => before + 1), [])

  const value = useMemo((): SessionState => {
    if (view !== undefined) return { state: 'ready', view, hasExpired, signIn, signOut, actAs }
    if (error !== undefined) return { state: 'failed', error, reload }
    return { state: 'loading' }
  }, [view, error, hasExpired, signIn, signOut, actAs, reload])
  return <SessionContext value={value}>{children}</SessionContext>
}

/** The session while it may still be loading. */
export function useSessionState(): SessionState {
  return use(SessionContext)
}

/** The session below the shell, where it is known. @throws Error before it is */
export function useSession(): Session {
  const state = use(SessionContext)
  if (state.state !== 'ready') throw new Error('useSession before the session is known')
  return state
}
