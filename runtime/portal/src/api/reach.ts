import type { ReachView, SetReach } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

/** How whoever is signed in is told of messages beside the inbox. */
export function fetchReach(signal?: AbortSignal): Promise<ReachView> {
  return sendRequest({ method: 'GET', path: '/api/reach', signal })
}

export function setReach(body: SetReach): Promise<ReachView> {
  return sendRequest({ method: 'PUT', path: '/api/reach', body })
}

/** Has a code sent to an address. */
export function proposeEmail(email: string): Promise<ReachView> {
  return sendRequest({ method: 'POST', path: '/api/reach/email', body: { email } })
}

export function confirmEmail(code: string): Promise<ReachView> {
  return sendRequest({ method: 'POST', path: '/api/reach/email/confirm', body: { code } })
}
