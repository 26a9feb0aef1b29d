import type { ApiBodies } from '@yibiao/schemas'
import type { Actor } from '../access/actor.ts'
import type { Policy } from '../access/policy.ts'
import type { Context } from '../context/context.ts'
import type { Reader, Transaction } from '../db/database.ts'
import type { Scope } from '../db/scope.ts'
import type { Answer, EventsAnswer, FileAnswer } from './answer.ts'
import type { Locale } from './locale.ts'
import type { QueryOf, QueryParameters } from './query-parameters.ts'
import type { RateClass, RateLimits } from './rate-limits.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** Names in a path pattern: `/api/cases/:caseId` has `caseId`. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [Key in Name | keyof PathParams<Rest>]: string }
  : Path extends `${string}:${infer Name}`
    ? { readonly [Key in Name]: string }
    : Readonly<Record<never, string>>

export type BodyName = keyof ApiBodies

/** A request that has passed authentication, the route's policy and its schemas. */
export type RouteRequest<Path extends string, Body, Query extends QueryParameters, AnswerBody> = {
  context: Context
  actor: Actor
  /** Parameters that end in `Id` are UUIDs; others are 1 to 128 of `A-Z a-z 0-9 . _ ~ -`. */
  params: PathParams<Path>
  query: QueryOf<Query>
  body: Body
  locale: Locale
  /** Names this request in the log, the audit log and error answers. */
  requestId: string
  header: (name: string) => string | undefined
  /** Sets or clears a cookie on the answer; for sign-in only. */
  setCookie: (cookie: string) => void
  /**
   * Counts against the allowance of what the request is about, besides that of whoever sends it.
   * @throws AppError `request.rateLimited`
   */
  take: RateLimits['take']
  /** The bytes of a route with `upload`, cut off with `request.tooLarge` at its limit. */
  upload: () => ReadableStream<Uint8Array>
  /** A read-only transaction in the actor's scope, widened by `scope`. */
  read: <Result>(work: (reader: Reader) => Promise<Result>, scope?: Scope) => Promise<Result>
  /**
   * The transaction of this request's effect. On an `idempotent` route the answer is stored in it, and a repeated
   * request gets the stored answer without running `work`: call it exactly once and return what it returns.
   */
  write: (
    work: (transaction: Transaction) => Promise<Answer<AnswerBody>>,
    scope?: Scope,
  ) => Promise<Answer<AnswerBody>>
  /**
   * As `write`, for work that begins with a look at something: `find` is asked together with the key, in one flush.
   * It gives undefined for what is not there; that is for `work` to refuse.
   */
  writeOn: <Found>(
    find: (transaction: Transaction) => Promise<Found>,
    work: (transaction: Transaction, found: Found) => Promise<Answer<AnswerBody>>,
    scope?: Scope,
  ) => Promise<Answer<AnswerBody>>
}

type BodyOf<Name extends BodyName | undefined> = Name extends BodyName ? ApiBodies[Name] : undefined
type AnswerOf<Name extends BodyName | null> = Name extends BodyName ? ApiBodies[Name] : undefined

type RouteFacts = {
  method: Method
  /** Begins with `/api/`. */
  path: string
  /** One line for the API document, in English. */
  summary: string
  policy: Policy
  query?: QueryParameters
  rate: RateClass
  /** An officer of the window may use it for the draft of an own intake, as the applicant at the counter. */
  atCounter?: boolean
  /** The route creates or decides: an Idempotency-Key is required and the answer is stored with the effect. */
  idempotent?: boolean
  /** The body is a file of at most this many bytes, read by the handler through `upload()`. */
  upload?: { maxBytes: number; mediaTypes: readonly string[] }
  /** Largest JSON body in bytes; 1 MB when absent. */
  maxBytes?: number
}

/** A route of any path and body, as the registry holds it. */
export type Route = RouteFacts & {
  body: BodyName | undefined
  answer: BodyName | null
  handler(
    request: RouteRequest<string, unknown, QueryParameters, unknown>,
  ): Promise<Answer<unknown> | FileAnswer | EventsAnswer>
}

/**
 * Declares a route. `body` and `answer` name bodies of the contract and type the handler: the registry validates
 * the request before it calls the handler, and the answer after. `answer: null`: no body, or a file.
 */
export function route<
  const Path extends string,
  const Body extends BodyName | undefined = undefined,
  const AnswerName extends BodyName | null = null,
  const Query extends QueryParameters = Record<never, never>,
>(
  definition: Omit<RouteFacts, 'path' | 'query'> & {
    path: Path
    body?: Body
    query?: Query
    answer: AnswerName
    handler(
      request: RouteRequest<Path, BodyOf<Body>, Query, AnswerOf<AnswerName>>,
    ): Promise<Answer<AnswerOf<AnswerName>> | FileAnswer | EventsAnswer>
  },
): Route {
  return { ...definition, body: definition.body } as unknown as Route
}
