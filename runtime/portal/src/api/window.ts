import type {
  BeginWindowIntake,
  WindowIntake,
  WindowIntakes,
  WindowItems,
  WindowPapers,
  WindowReceipt,
} from '@yibiao/schemas'
import { apiPath, sendRequest } from './send-request.ts'

/** Items the officer's counter takes applications for. */
export function findWindowItems(query: string, signal?: AbortSignal): Promise<WindowItems> {
  return sendRequest({ method: 'GET', path: '/api/window/items', query: { query }, signal })
}

/** What the officer is filling at the counter, and what was handed in today. */
export function fetchIntakes(signal?: AbortSignal): Promise<WindowIntakes> {
  return sendRequest({ method: 'GET', path: '/api/window/intakes', signal })
}

/** @throws ApiProblem 422 for a document that cannot be right or an authority that does not cover today */
export function beginIntake(body: BeginWindowIntake): Promise<WindowIntake> {
  return sendRequest({ method: 'POST', path: '/api/window/intakes', body, isOnce: true })
}

/** Which papers were handed over. */
export function putPapers(intakeId: string, body: WindowPapers): Promise<WindowIntake> {
  return sendRequest({ method: 'PUT', path: apiPath`/api/window/intakes/${intakeId}/papers`, body })
}

/** Throws an intake away with its draft and files. */
export function giveUpIntake(intakeId: string): Promise<void> {
  return sendRequest({ method: 'DELETE', path: apiPath`/api/window/intakes/${intakeId}` })
}

/** Number and query password of what was handed in today. */
export function fetchWindowReceipt(intakeId: string, signal?: AbortSignal): Promise<WindowReceipt> {
  return sendRequest({ method: 'GET', path: apiPath`/api/window/intakes/${intakeId}/receipt`, signal })
}
