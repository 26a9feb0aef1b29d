import type { Problem } from '@yibiao/schemas'
import { ProblemError, UnreachableError } from './problem-error.ts'

/** One request to the server of this origin. */
export interface ApiRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** JSON body. */
  readonly body?: unknown
  /** File body; sent as it is. */
  readonly file?: Blob
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/**
 * Asks the server and gives the JSON of its answer. The server checks its answers against the same contract the
 * types come from. Throws `ProblemError` when it refuses and `UnreachableError` when there is no answer.
 */
export async function callApi<Answer>(path: string, request: ApiRequest = {}): Promise<Answer> {
  const answer = await send(path, request)
  const body = await readBody(answer)
  if (answer.ok) return body as Answer
  throw new ProblemError(toProblem(answer, body), body)
}

async function send(path: string, request: ApiRequest): Promise<Response> {
  const headers = new Headers(request.headers)
  if (request.body !== undefined) headers.set('content-type', 'application/json')
  if (request.file) headers.set('content-type', request.file.type || 'application/octet-stream')
  try {
    return await fetch(path, {
      method: request.method ?? 'GET',
      headers,
      credentials: 'same-origin',
      ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      ...(request.file ? { body: request.file } : {}),
      ...(request.signal ? { signal: request.signal } : {}),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new UnreachableError('no answer', { cause: error })
  }
}

async function readBody(answer: Response): Promise<unknown> {
  const text = await answer.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new UnreachableError('not JSON', { cause: error })
  }
}

function toProblem(answer: Response, body: unknown): Problem {
  if (isProblem(body)) return body
  return { type: 'about:blank', title: answer.statusText, status: answer.status, code: 'unknown' }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body
}
