import type { SessionView, SwitchActing } from '@yibiao/schemas'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { endSession, fetchSession, loginAddress, switchActing } from '../api/session.ts'
import { signedInAgain, signedOut } from '../api/session-signals.ts'
import { clearDevice } from '../apply/outbox/clear-device.ts'
import { places } from '../routing/places.ts'
import { actingBefore, isSamePerson } from './same-person.ts'

export type Session = {
  view: SessionView
  /** A request was refused for want of a sign-in although the page had one: the session ran out. */
  hasExpired: boolean
  signIn: (returnTo?: string) => void
  /** Signs in in a window beside this one, which keeps what is on it and goes on when that is done. */
  signInBeside: () => void
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
  useEffect(() => signedOut.on(() => setHasExpired(wasSignedIn)), [wasSignedIn])

  const signIn = useCallback((returnTo?: string) => {
    window.location.assign(loginAddress(returnTo ?? window.location.pathname + window.location.search))
  }, [])
  const signInBeside = useCallback(() => {
    if (window.open(loginAddress(places.signedIn()), '_blank') === null) signIn()
  }, [signIn])
  useEffect(() => {
    if (!hasExpired || view === undefined) return undefined
    const look = (): void =>
      void resume(view).then(
        now => now && takeUp(now),
        () => undefined,
      )
    const takeUp = (now: SessionView): void => {
      setView(now)
      setHasExpired(false)
      signedInAgain.notify()
    }
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [hasExpired, view])
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
    if (view !== undefined) return { state: 'ready', view, hasExpired, signIn, signInBeside, signOut, actAs }
    if (error !== undefined) return { state: 'failed', error, reload }
    return { state: 'loading' }
  }, [view, error, hasExpired, signIn, signInBeside, signOut, actAs, reload])
  return <SessionContext value={value}>{children}</SessionContext>
}

/** The session that was begun meanwhile; undefined while there is none. Somebody else's begins with a clean page. */
async function resume(before: SessionView): Promise<SessionView | undefined> {
  const now = await fetchSession()
  if (!now.isSignedIn) return undefined
  if (!isSamePerson(before, now)) {
    window.location.assign('/')
    return undefined
  }
  const acting = actingBefore(before, now)
  return acting === undefined ? now : switchActing(acting)
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
