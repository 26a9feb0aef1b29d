import type { SessionView, SwitchActing } from '@yibiao/schemas'
import { callApi } from './call-api.ts'

export const sessionApi = {
  readSession: () => callApi<SessionView>('/api/session'),
  switchActing: (body: SwitchActing) => callApi<SessionView>('/api/session/acting', { method: 'POST', body }),
  signOut: () => callApi<undefined>('/api/session/logout', { method: 'POST' }),
}

/** Address that signs in and comes back to the place. */
export function loginAddress(returnTo: string): string {
  return `/api/login?returnTo=${encodeURIComponent(returnTo)}`
}
