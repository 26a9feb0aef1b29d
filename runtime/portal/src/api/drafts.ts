import type {
  ChangeDraft,
  ContestValue,
  CreateDraft,
  DraftChanged,
  DraftPage,
  DraftSummary,
  DraftUpdate,
  DraftView,
  MoveDraft,
  PrefillDraft,
  Receipt,
  SubmitDraft,
} from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** Begins an application; 409 when there is a draft of the item that is not named as one it stands beside. */
export function createDraft(body: CreateDraft): Promise<DraftView> {
  return sendRequest({ method: 'POST', path: '/api/drafts', body, isOnce: true })
}

/** Applications and corrections begun and not yet submitted. */
export function fetchDrafts(signal?: AbortSignal): Promise<DraftPage> {
  return sendRequest({ method: 'GET', path: '/api/drafts', signal })
}

/** Applications for one item begun and not yet submitted, last changed first. */
export async function fetchDraftsOf(itemId: string, signal?: AbortSignal): Promise<DraftSummary[]> {
  const page = await sendRequest<DraftPage>({ method: 'GET', path: '/api/drafts', query: { itemId }, signal })
  return page.entries.filter(({ kind }) => kind === 'application')
}

/** One draft with answers, sources and materials. */
export function fetchDraft(draftId: string, signal?: AbortSignal): Promise<DraftView> {
  return sendRequest({ method: 'GET', path: apiPath`/api/drafts/${draftId}`, signal })
}

/** Saves changed answers; answers that somebody else changed meanwhile come back as conflicts. */
export function changeDraft(draftId: string, body: ChangeDraft): Promise<DraftChanged> {
  return sendRequest({ method: 'PATCH', path: apiPath`/api/drafts/${draftId}`, body })
}

/** Throws a draft away with its attachments. */
export function deleteDraft(draftId: string): Promise<void> {
  return sendRequest({ method: 'DELETE', path: apiPath`/api/drafts/${draftId}` })
}

/** Fetches values from the item's sources. */
export function prefillDraft(draftId: string, body: PrefillDraft): Promise<DraftView> {
  return sendRequest({ method: 'POST', path: apiPath`/api/drafts/${draftId}/prefill`, body, isOnce: true })
}

/** “有误”: says that a value of a source is wrong and opens its field. */
export function contestValue(draftId: string, body: ContestValue): Promise<DraftView> {
  return sendRequest({ method: 'POST', path: apiPath`/api/drafts/${draftId}/contest`, body, isOnce: true })
}

/** What moving a draft to the version in use would change, keep and leave. */
export function fetchDraftUpdate(draftId: string, signal?: AbortSignal): Promise<DraftUpdate> {
  return sendRequest({ method: 'GET', path: apiPath`/api/drafts/${draftId}/update`, signal })
}

/** Moves a draft to the version in use. */
export function moveDraft(draftId: string, body: MoveDraft): Promise<DraftView> {
  return sendRequest({ method: 'POST', path: apiPath`/api/drafts/${draftId}/move`, body, isOnce: true })
}

/** @throws ApiProblem 422 with issues by path when answers or materials are not acceptable */
export function submitDraft(draftId: string, body: SubmitDraft): Promise<Receipt> {
  return sendRequest({ method: 'POST', path: apiPath`/api/drafts/${draftId}/submit`, body, isOnce: true })
}

/** Takes a file away from a draft. */
export function deleteAttachment(draftId: string, attachmentId: string): Promise<void> {
  return sendRequest({
    method: 'DELETE',
    path: apiPath`/api/drafts/${draftId}/attachments/${attachmentId}`,
  })
}
