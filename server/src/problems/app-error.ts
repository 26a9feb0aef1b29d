import type { Issue } from '@yibiao/schemas'
import { problemCatalogue, type ProblemCode } from './catalogue.ts'

/** Fills the sentence, and tells a program what it needs, e.g. what changed since the caller's revision. */
export type ProblemParams = Readonly<Record<string, unknown>>

export type ProblemOptions = {
  /** Where in the request: a JSON pointer. */
  path?: string
  /** Every single thing that is wrong, when there can be several. */
  issues?: readonly Issue[]
  /** Seconds after which a retry can succeed; becomes Retry-After. */
  retryAfter?: number
  cause?: unknown
}

/** A refusal: the only error a use case throws on purpose. The code decides the HTTP status and the sentence. */
export class AppError extends Error {
  readonly code: ProblemCode
  readonly params: ProblemParams
  readonly options: ProblemOptions

  constructor(code: ProblemCode, params: ProblemParams = {}, options: ProblemOptions = {}) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.params = params
    this.options = options
  }

  /** HTTP status of this refusal. */
  get status(): number {
    return problemCatalogue[this.code].status
  }
}
