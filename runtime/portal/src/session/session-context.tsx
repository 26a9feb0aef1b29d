import type { SessionView, SwitchActing } from '@yibiao/schemas'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import { endSession, fetchSession, loginAddress, switchActing } from '../api/session.ts'
import { signedInAgain, signedOut } from '../api/session-signals.ts'
import { clearDevice } from '../apply/outbox/clear-device.ts'
import { beginVisit, endVisit, readSharedDevice, storeSharedDevice } from '../device/shared-device.ts'
import { places } from '../routing/places.ts'
import { actingBefore, isSamePerson } from './same-person.ts'

export type Session = {
  view: SessionView
  /** A request was refused for want of a sign-in although the page had one: the session ran out. */
  hasExpired: boolean
  signIn: (returnTo?: string) => void
  /** Signs in in a window beside this one, which keeps what is on it and goes on when that is done. */
  signInBeside: () => void
  /** Ends the session and takes away everything this device keeps. */
  signOut: () => Promise<void>
  /** 公共设备模式: many people use this device. */
  isSharedDevice: boolean
  setSharedDevice: (isShared: boolean) => void
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
  const [isSharedDevice, setShared] = useState(() =>
    readSharedDevice(window.localStorage, window.location.search),
  )

  useEffect(() => {
    firstSession().then(
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
  const setSharedDevice = useCallback((isShared: boolean) => {
    storeSharedDevice(window.localStorage, isShared)
    setShared(isShared)
  }, [])
  const signOut = useCallback(async () => {
    if (!isSharedDevice) {
      await endSession()
      await clearDevice()
      window.location.assign('/')
      return
    }
    // Whoever comes next finds nothing, also when the server cannot be reached; its session then ends with the next visit.
    endVisit(window.sessionStorage)
    await clearDevice()
    await endSession().catch(() => undefined)
    // Signing out cleared what the device was told as well.
    window.location.assign('/?device=shared')
  }, [isSharedDevice])
  const actAs = useCallback(async (body: SwitchActing) => {
    setView(await switchActing(body))
  }, [])
  const reload = useCallback(() => setTurn(before => before + 1), [])

  const value = useMemo((): SessionState => {
    if (view !== undefined) {
      const acts = { signIn, signInBeside, signOut, actAs, setSharedDevice }
      return { state: 'ready', view, hasExpired, isSharedDevice, ...acts }
    }
    if (error !== undefined) return { state: 'failed', error, reload }
    return { state: 'loading' }
  }, [view, error, hasExpired, isSharedDevice, signIn, signInBeside, signOut, actAs, setSharedDevice, reload])
  return <SessionContext value={value}>{children}</SessionContext>
}

/** The session at the beginning; on a shared device nobody goes on with what somebody before them left open. */
async function firstSession(): Promise<SessionView> {
  const isShared = readSharedDevice(window.localStorage, window.location.search)
  if (!beginVisit(window.sessionStorage) || !isShared) return fetchSession()
  await clearDevice()
  const left = await fetchSession()
  if (!left.isSignedIn) return left
  await endSession()
  // Signing out clears what the device was told.
  storeSharedDevice(window.localStorage, true)
  beginVisit(window.sessionStorage)
  return fetchSession()
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
