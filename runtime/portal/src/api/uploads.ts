import type { CreateUpload, Problem, UploadView } from '@yibiao/schemas'
import { ApiProblem, ConnectionLost } from './api-problem.ts'
import { apiPath, sendRequest } from './send-request.ts'
import { signedOut } from './session-signals.ts'

/** An upload under the id this browser gave it. */
export type UploadKey = { draftId: string; uploadId: string }

/** No answer for so long: the connection is as good as broken, in milliseconds. */
const patience = 60_000

/**
 * Begins an upload; for the same file again tells how far it is.
 * @throws ApiProblem when the file is refused, ConnectionLost when no answer comes
 */
export function beginUpload(key: UploadKey, body: CreateUpload, signal?: AbortSignal): Promise<UploadView> {
  return sendRequest({ method: 'PUT', path: pathOf(key), body, signal })
}

/** How far an upload is. */
export function fetchUpload(key: UploadKey, signal?: AbortSignal): Promise<UploadView> {
  return sendRequest({ method: 'GET', path: pathOf(key), signal })
}

/** Nothing of it stays on the server, but what it became. */
export function cancelUpload(key: UploadKey): Promise<void> {
  return sendRequest({ method: 'DELETE', path: pathOf(key) })
}

/**
 * Appends a part; the answer to the last one comes when the whole file was checked. XMLHttpRequest because fetch tells
 * nothing about the progress of a body it sends.
 * @param part `offset` in bytes from the beginning of the file
 * @throws ApiProblem 409 `upload.offsetWrong` with the right `offset`, or when the file is refused; ConnectionLost
 */
export function appendPart(
  key: UploadKey,
  part: { offset: number; bytes: Blob; onProgress: (sent: number) => void; signal: AbortSignal },
): Promise<UploadView> {
  const { offset, bytes, onProgress, signal } = part
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PATCH', pathOf(key))
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

function pathOf({ draftId, uploadId }: UploadKey): string {
  return apiPath`/api/drafts/${draftId}/uploads/${uploadId}`
}

function problemOf(request: XMLHttpRequest): Problem {
  const isProblem = request.getResponseHeader('content-type')?.startsWith('application/problem+json') === true
  if (isProblem && request.response !== null) return request.response
  return { type: 'about:blank', title: `HTTP ${request.status}`, status: request.status, code: 'http' }
}
