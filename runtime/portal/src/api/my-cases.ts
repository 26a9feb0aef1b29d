import type { AttachmentView, CasePage, CaseView, CommandDone, DraftView } from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** Cases of the party that is signed in, newest first. */
export function fetchMyCases(cursor: string | undefined, signal?: AbortSignal): Promise<CasePage> {
  return sendRequest({ method: 'GET', path: '/api/my/cases', query: { cursor }, signal })
}

/** One own case. */
export function fetchMyCase(caseId: string, signal?: AbortSignal): Promise<CaseView> {
  return sendRequest({ method: 'GET', path: apiPath`/api/my/cases/${caseId}`, signal })
}

/** Opens what was asked to be corrected; the same draft again when it is open already. */
export function startCorrection(caseId: string): Promise<DraftView> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/my/cases/${caseId}/correction`,
    body: {},
    isOnce: true,
  })
}

/**
 * 撤回 before the decision.
 * @throws ApiProblem 409 or 412 when the case moved on meanwhile
 */
export function withdrawCase(caseId: string, version: number, reason: string): Promise<CommandDone> {
  const command = reason === '' ? { type: 'withdraw' } : { type: 'withdraw', reason }
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/my/cases/${caseId}/commands`,
    body: { command },
    ifMatch: version,
    isOnce: true,
  })
}

/**
 * 电子签收 of what was delivered electronically.
 * @throws ApiProblem 409 or 412 when the case moved on meanwhile
 */
export function confirmDelivery(caseId: string, version: number): Promise<CommandDone> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/my/cases/${caseId}/commands`,
    body: { command: { type: 'confirmDelivery' } },
    ifMatch: version,
    isOnce: true,
  })
}

/**
 * 报告整改 of a follow-up, also after the case was concluded.
 * @throws ApiProblem 409 or 412 when the case moved on meanwhile
 */
export function reportRectification(
  caseId: string,
  version: number,
  followUp: string,
  report: string,
): Promise<CommandDone> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/my/cases/${caseId}/commands`,
    body: { command: { type: 'reportRectification', followUp, report } },
    ifMatch: version,
    isOnce: true,
  })
}

/**
 * 容缺补交: one file for a material that was to follow.
 * @throws ApiProblem 409 when it is no longer awaited, 415 or 422 when the file is not taken
 */
export function supplyMaterial(caseId: string, material: string, file: File): Promise<AttachmentView> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/my/cases/${caseId}/materials/${material}`,
    query: { name: file.name },
    file,
    isOnce: true,
  })
}
