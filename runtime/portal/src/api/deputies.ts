import type { Colleagues, Deputies, NewDeputy } from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** Who stands in for whom, today and later. */
export function fetchDeputies(signal?: AbortSignal): Promise<Deputies> {
  return sendRequest({ method: 'GET', path: '/api/deputies', signal })
}

/** Whom the reader can name. */
export function fetchDeputyColleagues(signal?: AbortSignal): Promise<Colleagues> {
  return sendRequest({ method: 'GET', path: '/api/deputies/colleagues', signal })
}

/** @throws ApiProblem 409 when somebody stands in during these days already */
export function nameDeputy(deputy: NewDeputy): Promise<Deputies> {
  return sendRequest({ method: 'POST', path: '/api/deputies', body: deputy, isOnce: true })
}

export function endDeputy(id: string): Promise<void> {
  return sendRequest({ method: 'DELETE', path: apiPath`/api/deputies/${id}` })
}
