import type { SessionView, SwitchActing } from '@yibiao/schemas'
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react'
import {
  endSession,
  fetchSession,
  lapseSession,
  loginAddress,
  lookAtSession,
  switchActing,
} from '../api/session.ts'
import { signedInAgain, signedOut } from '../api/session-signals.ts'
import { clearDevice } from '../apply/outbox/clear-device.ts'
import { noteUse } from '../device/last-use.ts'
import { endVisit, readSharedDevice, storeSharedDevice } from '../device/shared-device.ts'
import { places } from '../routing/places.ts'
import { firstSession } from './first-session.ts'
import { actingBefore, isSamePerson } from './same-person.ts'
import { hearWindows, tellWindows } from './session-messages.ts'

export type Session = {
  view: SessionView
  /**
   * Nobody was there for a while, or a request was refused for want of a sign-in although the page had one: everything
   * is covered until the same person signs in again, and nothing typed is lost.
   */
  isLocked: boolean
  lock: () => void
  /** Somebody is there: the session goes on. Locks when the server has ended it. */
  prolong: () => Promise<void>
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
  const [isLocked, setLocked] = useState(false)
  const [turn, setTurn] = useState(0)
  const [isSharedDevice, setShared] = useState(() =>
    readSharedDevice(window.localStorage, window.location.search),
  )

  useEffect(() => {
    firstSession().then(
      loaded => {
        setView(loaded)
        setError(undefined)
        setLocked(false)
        if (loaded.loginId === undefined) return
        // Whoever opens a page is there.
        noteUseOf(loaded, Date.now())
        tellWindows({ type: 'signedIn', loginId: loaded.loginId, partyId: loaded.party?.id })
      },
      (failure: unknown) => setError(failure),
    )
  }, [turn])

  const wasSignedIn = view?.isSignedIn === true
  const lock = useCallback(() => setLocked(wasSignedIn), [wasSignedIn])
  useEffect(() => signedOut.on(lock), [lock])
  const prolong = useCallback(async () => {
    const now = await fetchSession()
    if (!now.isSignedIn) lock()
  }, [lock])

  const signIn = useCallback((returnTo?: string) => {
    window.location.assign(loginAddress(returnTo ?? window.location.pathname + window.location.search))
  }, [])
  const signInBeside = useCallback(() => {
    if (window.open(loginAddress(places.signedIn()), '_blank') === null) signIn()
  }, [signIn])
  const takeUp = useCallback((now: SessionView) => {
    setView(now)
    setLocked(false)
    signedInAgain.notify()
  }, [])
  useEffect(() => {
    if (!isLocked || view === undefined) return undefined
    const look = (): void => void resume(view).then(now => now && takeUp(now), ignore)
    look()
    const stopHearing = hearWindows(({ type }) => type === 'signedIn' && look())
    window.addEventListener('online', look)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      stopHearing()
      window.removeEventListener('online', look)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [isLocked, view, takeUp])
  useEffect(() => {
    if (view?.isSignedIn !== true) return undefined
    return hearWindows(message => {
      const isOther =
        message.type === 'signedIn' &&
        (message.loginId !== view.loginId || message.partyId !== view.party?.id)
      if (message.type === 'signedOut' || isOther) window.location.assign('/')
    })
  }, [view])
  const setSharedDevice = useCallback((isShared: boolean) => {
    storeSharedDevice(window.localStorage, isShared)
    setShared(isShared)
  }, [])
  const signOut = useCallback(async () => {
    if (!isSharedDevice) {
      await endSession()
      await clearDevice()
      tellWindows({ type: 'signedOut' })
      window.location.assign('/')
      return
    }
    // Whoever comes next finds nothing, also when the server cannot be reached; its session then ends with the next visit.
    endVisit(window.sessionStorage)
    await clearDevice()
    await endSession().catch(() => undefined)
    tellWindows({ type: 'signedOut' })
    // Signing out cleared what the device was told as well.
    window.location.assign('/?device=shared')
  }, [isSharedDevice])
  const actAs = useCallback(async (body: SwitchActing) => {
    setView(await switchActing(body))
  }, [])
  const reload = useCallback(() => setTurn(before => before + 1), [])

  const value = useMemo((): SessionState => {
    if (view !== undefined) {
      const acts = { signIn, signInBeside, signOut, actAs, setSharedDevice, lock, prolong }
      return { state: 'ready', view, isLocked, isSharedDevice, ...acts }
    }
    if (error !== undefined) return { state: 'failed', error, reload }
    return { state: 'loading' }
  }, [
    view,
    error,
    isLocked,
    isSharedDevice,
    signIn,
    signInBeside,
    signOut,
    actAs,
    setSharedDevice,
    lock,
    prolong,
    reload,
  ])
  return <SessionContext value={value}>{children}</SessionContext>
}

/**
 * The session to go on with behind a covered page: one that was begun meanwhile, or the same one when the server says
 * that somebody uses it elsewhere; undefined while there is none. Somebody else's begins with a clean page.
 */
async function resume(before: SessionView): Promise<SessionView | undefined> {
  const found = await lookAtSession()
  const now = found.isSignedIn && found.expiresAt === before.expiresAt ? await lapse() : found
  if (!now.isSignedIn) return undefined
  if (!isSamePerson(before, now)) {
    window.location.assign('/')
    return undefined
  }
  const acting = actingBefore(before, now)
  return acting === undefined ? now : switchActing(acting)
}

/** Has the session ended, unless it is used elsewhere: then that counts as the last use here too. */
async function lapse(): Promise<SessionView> {
  const now = await lapseSession()
  if (now.idle !== undefined) noteUseOf(now, Date.now() - (now.idle.limit - now.idle.left) * 1000)
  return now
}

function noteUseOf({ expiresAt, idle }: SessionView, at: number): void {
  if (expiresAt === undefined || idle === undefined) return
  noteUse(window.localStorage, { session: expiresAt, at, limit: idle.limit })
}

function ignore(): void {
  // No connection: the page stays covered, and asks again.
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
