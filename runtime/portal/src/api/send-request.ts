import type { Problem } from '@yibiao/schemas'
import { ApiProblem, ConnectionLost, isPassing } from './api-problem.ts'
import { forgetKey, keyOf } from './idempotency-keys.ts'
import { readStored } from '../device/last-use.ts'
import { signedOut } from './session-signals.ts'

export type ApiRequest = {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path with its parameters already encoded; see `apiPath`. */
  path: string
  query?: Readonly<Record<string, string | undefined>>
  body?: unknown
  /** A file as the body. */
  file?: Blob
  /** Sent under an Idempotency-Key and tried again when no answer came. */
  isOnce?: true
  /** The page asks by itself: that nobody is there is not hidden by it. */
  isBackground?: true
  /** Version the writer saw; sent as If-Match. */
  ifMatch?: number
  signal?: AbortSignal | undefined
}

/** Waits between tries of a request that may be repeated, in milliseconds. */
const waits = [400, 1500, 4000]

/**
 * Sends a request and gives the body of its answer.
 * @throws ApiProblem when the server refuses, ConnectionLost when no answer comes
 */
export async function sendRequest<Body>(request: ApiRequest): Promise<Body> {
  const response = await sendForResponse(request)
  // The server checks its own answers against the contract before sending them; json() is untyped by design.
  const body: Body = response.status === 204 ? undefined : await response.json()
  return body
}

/** As `sendRequest`, for answers that are no JSON. */
export async function sendForBlob(request: ApiRequest): Promise<Blob> {
  const response = await sendForResponse(request)
  return response.blob()
}

/** A path with encoded parameters. */
export function apiPath(parts: TemplateStringsArray, ...parameters: readonly (string | number)[]): string {
  return parts.reduce((path, part, index) => {
    const parameter = parameters[index]
    return path + part + (parameter === undefined ? '' : encodeURIComponent(String(parameter)))
  }, '')
}

async function sendForResponse(request: ApiRequest): Promise<Response> {
  const { method, path, query, ifMatch, body, file } = request
  const act = JSON.stringify([method, path, query, ifMatch, body, file?.size])
  const key = request.isOnce === true ? keyOf(act) : undefined
  const mayRepeat = request.isOnce === true || request.method === 'GET' || request.method === 'PUT'
  try {
    const response = await repeatWhilePassing(() => sendOnce(request, key), mayRepeat)
    forgetKey(act)
    return response
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) signedOut.notify()
    if (error instanceof ApiProblem && !isPassing(error)) forgetKey(act)
    throw error
  }
}

async function repeatWhilePassing(send: () => Promise<Response>, mayRepeat: boolean): Promise<Response> {
  for (const wait of mayRepeat ? waits : []) {
    try {
      return await send()
    } catch (error) {
      if (!isPassing(error) && !isStillRunning(error)) throw error
      const asked = error instanceof ApiProblem ? (error.retryAfter ?? 0) * 1000 : 0
      if (asked > 10_000) throw error
      await delay(Math.max(wait, asked))
    }
  }
  return send()
}

async function sendOnce(request: ApiRequest, key: string | undefined): Promise<Response> {
  const headers = new Headers({ accept: 'application/json, application/problem+json, application/pdf' })
  headers.set('accept-language', document.documentElement.lang || 'zh-CN')
  const type = request.file?.type || 'application/octet-stream'
  if (request.file !== undefined) headers.set('content-type', type)
  if (request.body !== undefined) headers.set('content-type', 'application/json')
  if (key !== undefined) headers.set('idempotency-key', key)
  if (request.isBackground === true || isByItself(request)) headers.set('x-background', 'yes')
  if (request.ifMatch !== undefined) headers.set('if-match', `"${request.ifMatch}"`)
  const response = await reach(pathWithQuery(request), {
    method: request.method,
    headers,
    credentials: 'same-origin',
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(request.file === undefined ? {} : { body: request.file }),
    ...(request.signal === undefined ? {} : { signal: request.signal }),
  })
  if (!response.ok) throw await readProblem(response)
  return response
}

/** Longer than anything somebody sets off takes to be asked. */
const attendedMilliseconds = 60_000

/** A page that follows what others do reads without anybody being there: that must not keep the session. */
function isByItself({ method }: ApiRequest): boolean {
  const last = readStored(window.localStorage)?.at
  return method === 'GET' && last !== undefined && Date.now() - last > attendedMilliseconds
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new ConnectionLost(error)
  }
}

/** The refusal in a response; a proxy's own error page becomes a problem without words. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN)
  const seconds = Number.isFinite(retryAfter) ? retryAfter : undefined
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true
  if (isProblem) {
    const problem: Problem = await response.json()
    return new ApiProblem(problem, seconds)
  }
  return new ApiProblem(
    { type: 'about:blank', title: `HTTP ${response.status}`, status: response.status, code: 'http' },
    seconds,
  )
}

function pathWithQuery({ path, query }: ApiRequest): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined && value !== '') parameters.set(name, value)
  const text = parameters.toString()
  return text === '' ? path : `${path}?${text}`
}

function isStillRunning(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'idempotency.running'
}

function delay(milliseconds: number): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, milliseconds)
  })
}
