import type { SessionView } from '@yibiao/schemas'
import { endSession, fetchSession, lapseSession, lookAtSession } from '../api/session.ts'
import { clearDevice } from '../apply/outbox/clear-device.ts'
import { readStored } from '../device/last-use.ts'
import { beginVisit, readSharedDevice, storeSharedDevice } from '../device/shared-device.ts'

/**
 * The session at the beginning of a page. On a shared device nobody goes on with what somebody before them left open;
 * on any device nobody goes on with a session whose idle time passed while no page was open.
 */
export async function firstSession(): Promise<SessionView> {
  const isShared = readSharedDevice(window.localStorage, window.location.search)
  if (!beginVisit(window.sessionStorage) || !isShared) return unlessIdle()
  await clearDevice()
  const left = await fetchSession()
  if (!left.isSignedIn) return left
  await endSession()
  // Signing out clears what the device was told.
  storeSharedDevice(window.localStorage, true)
  beginVisit(window.sessionStorage)
  return fetchSession()
}

async function unlessIdle(): Promise<SessionView> {
  const last = readStored(window.localStorage)
  if (last === undefined || Date.now() - last.at < last.limit * 1000) return fetchSession()
  const view = await lookAtSession()
  if (!view.isSignedIn) return view
  // Somebody signed in since; or another page or program used the session, and then the server keeps it.
  return view.expiresAt === last.session ? lapseSession() : fetchSession()
}
