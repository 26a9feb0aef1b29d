import type { CreateEvidence, CreateUpload, Problem, UploadView } from '@yibiao/schemas'
import { ApiProblem, ConnectionLost } from './api-problem.ts'
import { apiPath, sendRequest } from './send-request.ts'
import { signedOut } from './session-signals.ts'

/** Where a file of a draft is sent, under the id this browser gave it. */
export function draftUploadAddress(draftId: string, uploadId: string): string {
  return apiPath`/api/drafts/${draftId}/uploads/${uploadId}`
}

/** Where 佐证材料 of a task are sent. */
export function evidenceUploadAddress(caseId: string, taskId: string, uploadId: string): string {
  return apiPath`/api/cases/${caseId}/tasks/${taskId}/uploads/${uploadId}`
}

/** No answer for so long: the connection is as good as broken, in milliseconds. */
const patience = 60_000

/**
 * Begins an upload; for the same file again tells how far it is.
 * @throws ApiProblem when the file is refused, ConnectionLost when no answer comes
 */
export function beginUpload(
  address: string,
  body: CreateUpload | CreateEvidence,
  signal?: AbortSignal,
): Promise<UploadView> {
  return sendRequest({ method: 'PUT', path: address, body, signal })
}

/** How far an upload is. */
export function fetchUpload(address: string, signal?: AbortSignal): Promise<UploadView> {
  return sendRequest({ method: 'GET', path: address, signal })
}

/** Nothing of it stays on the server, but what it became. */
export function cancelUpload(address: string): Promise<void> {
  return sendRequest({ method: 'DELETE', path: address })
}

/**
 * Appends a part; the answer to the last one comes when the whole file was checked. XMLHttpRequest because fetch tells
 * nothing about the progress of a body it sends.
 * @param part `offset` in bytes from the beginning of the file
 * @throws ApiProblem 409 `upload.offsetWrong` with the right `offset`, or when the file is refused; ConnectionLost
 */
export function appendPart(
  address: string,
  part: { offset: number; bytes: Blob; onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<UploadView> {
  const { offset, bytes, onProgress, signal } = part
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PATCH', address)
    request.timeout = patience
    request.setRequestHeader('content-type', 'application/partial-upload')
    request.setRequestHeader('upload-offset', String(offset))
    request.setRequestHeader('accept-language', document.documentElement.lang || 'zh-CN')
    request.responseType = 'json'
    request.upload.onprogress = event => onProgress(event.loaded)
    const lost = () => reject(new ConnectionLost(new Error(`a part of ${bytes.size} bytes broke off`)))
    request.onerror = lost
    request.ontimeout = lost
    request.onabort = () => reject(new DOMException('upload stopped', 'AbortError'))
    request.onload = () => {
      if (request.status < 300) {
        const view: UploadView = request.response
        resolve(view)
        return
      }
      if (request.status === 401) signedOut.notify()
      reject(new ApiProblem(problemOf(request)))
    }
    const stop = () => request.abort()
    signal.addEventListener('abort', stop, { once: true })
    request.onloadend = () => signal.removeEventListener('abort', stop)
    request.send(bytes)
  })
}

function problemOf(request: XMLHttpRequest): Problem {
  const isProblem = request.getResponseHeader('content-type')?.startsWith('application/problem+json') === true
  if (isProblem && request.response !== null) return request.response
  return { type: 'about:blank', title: `HTTP ${request.status}`, status: request.status, code: 'http' }
}
