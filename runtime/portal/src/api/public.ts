import type {
  CaseProgress,
  LicenceAnswer,
  LicenceQuery,
  ObjectionReceived,
  ProgressQuery,
  PublicNotice,
  PublicNoticePage,
  PublishedDecisionPage,
  RaiseObjection,
} from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

export type PublicFilter = { departmentId: string | undefined; itemId: string | undefined }

/** Public notices that run today. */
export function fetchNotices(
  filter: PublicFilter,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<PublicNoticePage> {
  return sendRequest({ method: 'GET', path: '/api/notices', query: { ...filter, cursor }, signal })
}

/** One public notice, while it runs. */
export function fetchNotice(noticeId: string, signal?: AbortSignal): Promise<PublicNotice> {
  return sendRequest({ method: 'GET', path: apiPath`/api/notices/${noticeId}`, signal })
}

/**
 * Objects to a public notice.
 * @throws ApiProblem 409 when the notice is over meanwhile
 */
export function raiseObjection(noticeId: string, body: RaiseObjection): Promise<ObjectionReceived> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/notices/${noticeId}/objections`,
    body,
    isOnce: true,
  })
}

/** Decisions that everybody may read. */
export function fetchDecisions(
  filter: PublicFilter,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<PublishedDecisionPage> {
  return sendRequest({ method: 'GET', path: '/api/decisions', query: { ...filter, cursor }, signal })
}

/** Whether a licence is in force. */
export function queryLicences(body: LicenceQuery): Promise<LicenceAnswer> {
  return sendRequest({ method: 'POST', path: '/api/licence-queries', body })
}

/**
 * How far a case is, by what its receipt says.
 * @throws ApiProblem 404 when number and password do not belong together, 429 when they are tried too often
 */
export function queryProgress(body: ProgressQuery): Promise<CaseProgress> {
  return sendRequest({ method: 'POST', path: '/api/progress-queries', body })
}
