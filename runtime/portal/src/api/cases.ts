import type {
  CaseCommand,
  CasePage,
  CaseStatus,
  CaseView,
  ClockExplanation,
  Colleagues,
  CommandDone,
  ObjectionContact,
  PreviewDocument,
  SavedFilters,
  SaveFilter,
  WorklistChoices,
  WorklistCounts,
  WorklistFilter,
  WorklistPage,
} from '@yibiao/schemas'
import { apiPath, sendForBlob, sendRequest } from './send-request.ts'

/** Open tasks as the filter says. */
export function fetchWorklist(
  { part, ...narrowed }: WorklistFilter,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<WorklistPage> {
  return sendRequest({
    method: 'GET',
    path: '/api/worklist',
    query: { filter: part, ...narrowed, cursor },
    signal,
  })
}

/** Takes a file away from a checklist that is not judged yet. */
export function deleteEvidence(
  { caseId, taskId }: { caseId: string; taskId: string },
  evidenceId: string,
): Promise<void> {
  return sendRequest({
    method: 'DELETE',
    path: apiPath`/api/cases/${caseId}/tasks/${taskId}/evidence/${evidenceId}`,
  })
}

/** Officers whom the work of a case can be passed to, or who can be asked. */
export function fetchColleagues(caseId: string, signal?: AbortSignal): Promise<Colleagues> {
  return sendRequest({ method: 'GET', path: apiPath`/api/cases/${caseId}/colleagues`, signal })
}

/** How many open tasks each part of the worklist has. */
export function countWorklist(signal?: AbortSignal): Promise<WorklistCounts> {
  return sendRequest({ method: 'GET', path: '/api/worklist/counts', signal })
}

/** Cases of the department by number, name or status. */
export function findCases(
  query: string,
  status: CaseStatus | undefined,
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<CasePage> {
  return sendRequest({ method: 'GET', path: '/api/cases', query: { query, status, cursor }, signal })
}

/** One case as the reader may see it. */
export function fetchCase(caseId: string, signal?: AbortSignal): Promise<CaseView> {
  return sendRequest({ method: 'GET', path: apiPath`/api/cases/${caseId}`, signal })
}

/**
 * Does something to a case.
 * @param version of the case that the officer saw
 * @throws ApiProblem 409 or 412 when the case moved on meanwhile
 */
export function runCommand(caseId: string, version: number, command: CaseCommand): Promise<CommandDone> {
  return sendRequest({
    method: 'POST',
    path: apiPath`/api/cases/${caseId}/commands`,
    body: { command },
    ifMatch: version,
    isOnce: true,
  })
}

/** Who objected, in full; the reading is recorded. */
export function fetchObjector(caseId: string, objectionId: string): Promise<ObjectionContact> {
  return sendRequest({
    method: 'GET',
    path: apiPath`/api/cases/${caseId}/objections/${objectionId}/objector`,
  })
}

/** Every day of every limit, with why it counts or not. */
export function explainClock(caseId: string, signal?: AbortSignal): Promise<ClockExplanation> {
  return sendRequest({ method: 'GET', path: apiPath`/api/cases/${caseId}/clock`, signal })
}

/** The document as the command would issue it, as PDF; nothing is issued. */
export function previewDocument(caseId: string, body: PreviewDocument): Promise<Blob> {
  return sendForBlob({ method: 'POST', path: apiPath`/api/cases/${caseId}/preview`, body })
}

/** Items and officers the worklist can be narrowed to. */
export function fetchChoices(signal?: AbortSignal): Promise<WorklistChoices> {
  return sendRequest({ method: 'GET', path: '/api/worklist/choices', signal })
}

/** The filters the officer has saved. */
export function fetchFilters(signal?: AbortSignal): Promise<SavedFilters> {
  return sendRequest({ method: 'GET', path: '/api/worklist/filters', signal })
}

/** Saves a filter under a name; the same name again replaces it. */
export function saveFilter(body: SaveFilter): Promise<SavedFilters> {
  return sendRequest({ method: 'POST', path: '/api/worklist/filters', body, isOnce: true })
}

export function removeFilter(filterId: string): Promise<SavedFilters> {
  return sendRequest({ method: 'DELETE', path: apiPath`/api/worklist/filters/${filterId}` })
}

/** 关注, or no longer. */
export function watchCase(caseId: string, isWatched: boolean): Promise<void> {
  return sendRequest({ method: 'PUT', path: apiPath`/api/cases/${caseId}/watch`, body: { isWatched } })
}
