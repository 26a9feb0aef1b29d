import type {
  ActOnRectification,
  CaseRatings,
  PublicRatingFigures,
  RateByCode,
  RateService,
  Rectification,
  RectificationPage,
} from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** The services of an own case, how they were rated, and what became of bad ratings. */
export function fetchRatings(caseId: string, signal?: AbortSignal): Promise<CaseRatings> {
  return sendRequest({ method: 'GET', path: apiPath`/api/my/cases/${caseId}/ratings`, signal })
}

/**
 * Rates one service of an own case.
 * @throws ApiProblem 409 when it was rated meanwhile
 */
export function rateService(caseId: string, body: RateService): Promise<CaseRatings> {
  return sendRequest({ method: 'POST', path: apiPath`/api/my/cases/${caseId}/ratings`, body, isOnce: true })
}

/** Where the picture of the rating code is. */
export function ratingCodeAddress(caseId: string): string {
  return apiPath`/api/my/cases/${caseId}/rating-code`
}

/** What can be rated with the code of a receipt. */
export function fetchRatingsByCode(code: string, signal?: AbortSignal): Promise<CaseRatings> {
  return sendRequest({ method: 'GET', path: apiPath`/api/ratings/${code}`, signal })
}

/** Rates one service with the code of a receipt. */
export function rateByCode(code: string, body: RateByCode): Promise<void> {
  return sendRequest({ method: 'POST', path: apiPath`/api/ratings/${code}`, body, isOnce: true })
}

/** Ratings by item, for everybody. */
export function fetchRatingFigures(signal?: AbortSignal): Promise<PublicRatingFigures> {
  return sendRequest({ method: 'GET', path: '/api/rating-figures', signal })
}

/** What is done about bad ratings. */
export function fetchRectifications(
  state: 'open' | 'closed',
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<RectificationPage> {
  return sendRequest({ method: 'GET', path: '/api/rectifications', query: { state, cursor }, signal })
}

/** One bad rating and what was done about it. */
export function fetchRectification(id: string, signal?: AbortSignal): Promise<Rectification> {
  return sendRequest({ method: 'GET', path: apiPath`/api/rectifications/${id}`, signal })
}

/** Verifies, rectifies, follows up, or states a view. */
export function actOnRectification(id: string, body: ActOnRectification): Promise<Rectification> {
  return sendRequest({ method: 'POST', path: apiPath`/api/rectifications/${id}/acts`, body, isOnce: true })
}
