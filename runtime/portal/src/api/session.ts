import type { SessionView, SwitchActing } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

/** Who is signed in; answers for visitors too. The session is used by asking. */
export function fetchSession(): Promise<SessionView> {
  return sendRequest({ method: 'GET', path: '/api/session' })
}

/** The same, for a page that looks by itself: the session is not used by it. */
export function lookAtSession(): Promise<SessionView> {
  return sendRequest({ method: 'GET', path: '/api/session', isBackground: true })
}

/**
 * Says that nobody was there for the idle time. The server ends the session, unless another page or program used it
 * meanwhile; what this device keeps stays.
 */
export function lapseSession(): Promise<SessionView> {
  return sendRequest({ method: 'POST', path: '/api/session/lapse', isBackground: true })
}

/** Go on as applicant, officer or designer. */
export function switchActing(body: SwitchActing): Promise<SessionView> {
  return sendRequest({ method: 'POST', path: '/api/session/acting', body, isOnce: true })
}

/** Ends the session on the server. */
export function endSession(): Promise<void> {
  return sendRequest({ method: 'POST', path: '/api/session/logout', isOnce: true })
}

/** Where the browser goes to sign in, to come back to `returnTo` afterwards. */
export function loginAddress(returnTo: string): string {
  return `/api/login?returnTo=${encodeURIComponent(returnTo)}`
}
