import type { AttachmentView, Problem } from '@yibiao/schemas'
import { ApiProblem, ConnectionLost } from './api-problem.ts'
import { apiPath } from './send-request.ts'
import { signedOut } from './session-signals.ts'

/** What a file belongs to: a required document, or the answer of an upload field. */
export type AttachmentTarget =
  | { kind: 'material'; material: string }
  /** `field` is the JSON Pointer of the answer. */
  | { kind: 'field'; field: string }

export type Upload = {
  draftId: string
  target: AttachmentTarget
  file: Blob
  name: string
  /** The same for every try: a file whose answer was lost is stored once. */
  key: string
  /** Gets the share sent so far, 0…1. */
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}

/**
 * Sends one file. XMLHttpRequest because fetch tells nothing about the progress of a body it sends.
 * @throws ApiProblem when the file is refused, ConnectionLost when no answer comes
 */
export function uploadAttachment(upload: Upload): Promise<AttachmentView> {
  const { draftId, target, file, name, key, onProgress, signal } = upload
  const query =
    target.kind === 'material'
      ? `material=${encodeURIComponent(target.material)}`
      : `field=${encodeURIComponent(target.field)}`
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `${apiPath`/api/drafts/${draftId}/attachments`}?${query}`)
    request.setRequestHeader('content-type', file.type === '' ? 'application/octet-stream' : file.type)
    request.setRequestHeader('x-file-name', encodeURIComponent(name))
    request.setRequestHeader('accept-language', document.documentElement.lang || 'zh-CN')
    request.setRequestHeader('idempotency-key', key)
    request.responseType = 'json'
    request.upload.onprogress = event => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total)
    }
    request.onerror = () => reject(new ConnectionLost(new Error(`upload of ${file.size} bytes broke off`)))
    request.onabort = () => reject(new DOMException('upload stopped', 'AbortError'))
    request.onload = () => {
      if (request.status < 300) {
        const attachment: AttachmentView = request.response
        resolve(attachment)
        return
      }
      if (request.status === 401) signedOut.notify()
      reject(new ApiProblem(problemOf(request)))
    }
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function problemOf(request: XMLHttpRequest): Problem {
  const isProblem = request.getResponseHeader('content-type')?.startsWith('application/problem+json') === true
  if (isProblem && request.response !== null) return request.response
  return { type: 'about:blank', title: `HTTP ${request.status}`, status: request.status, code: 'http' }
}
