import type { Issue, Problem } from '@yibiao/schemas'

/** The server refused, with problem details (RFC 9457). `message` is its sentence in the reader's language. */
export class ApiProblem extends Error {
  readonly problem: Problem
  /** Seconds the server asks to wait, from Retry-After. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
    this.retryAfter = retryAfter
  }

  get status(): number {
    return this.problem.status
  }

  get code(): string {
    return this.problem.code
  }

  get issues(): readonly Issue[] {
    return this.problem.issues ?? []
  }
}

/** No answer came back: offline, server away, or the connection broke half-way. Nothing is known about the effect. */
export class ConnectionLost extends Error {
  constructor(cause: unknown) {
    super('connection lost', { cause })
    this.name = 'ConnectionLost'
  }
}

/** Whether trying the same request later may succeed without the reader changing anything. */
export function isPassing(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true
  return error instanceof ApiProblem && [429, 502, 503, 504, 507].includes(error.status)
}

/** The server failed where it should not: nothing the writer could change, and it may be well again later. */
export function isServerFault(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 500
}

/** The version the writer saw is not the current one any more (412), or another act came first (409). */
export function isVersionConflict(error: unknown): error is ApiProblem {
  return error instanceof ApiProblem && (error.status === 412 || error.status === 409)
}

/** The session has ended or was never begun. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.status === 401
}
