import type { Context as HonoContext } from 'hono'
import { actorKeyOf, scopeOf, type Actor } from '../access/actor.ts'
import { authorise } from '../access/policy.ts'
import type { Transaction } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { translateFailure } from '../db/failures.ts'
import { AppError } from '../problems/app-error.ts'
import type { Answer, EventsAnswer, FileAnswer } from './answer.ts'
import { clientAddress } from './client-address.ts'
import type { AppParts, Bindings } from './create-app.ts'
import { refuseCrossSite } from './cross-site.ts'
import { fileResponse } from './file-response.ts'
import { answerOnce, hashPayload, readIdempotencyKey } from './idempotency.ts'
import { readLocale } from './locale.ts'
import { parseJson } from './parse-json.ts'
import { problemDocument } from './problem-document.ts'
import { isId, type QueryParameters } from './query-parameters.ts'
import type { RateLimits } from './rate-limits.ts'
import { limitBytes, readBytes } from './read-body.ts'
import { standIn } from '../window/stand-in.ts'
import type { Route, RouteRequest } from './route.ts'
import { apiHeaders } from './security-headers.ts'
import { findIssues } from './validate.ts'

type Parts = AppParts & { rateLimits: RateLimits }

const defaultMaxBytes = 1024 * 1024

/** One request to one route: prove where it comes from, who sends it and what it says; then handle it. */
export async function answerRoute(c: HonoContext<Bindings>, route: Route, parts: Parts): Promise<Response> {
  const { context } = parts
  const requestId = context.newId()
  const header = (name: string): string | undefined => c.req.header(name)
  const locale = readLocale(header('accept-language'))
  const startedAt = performance.now()
  let actor: Actor = { type: 'anonymous' }
  let response: Response
  let code: string | undefined
  try {
    refuseCrossSite(route.method, header, context.config.publicUrl)
    actor = await parts.authenticate(header)
    const address = clientAddress(
      c.env?.incoming?.socket.remoteAddress,
      header('x-forwarded-for'),
      context.config.trustedProxies,
    )
    parts.rateLimits.take(route.rate, actor.type === 'anonymous' ? address : actorKeyOf(actor))
    const params = readParams(c.req.param())
    if (route.atCounter === true) actor = await standIn(context, actor, params['draftId'])
    authorise(route.policy, actor, params)
    response = await handle(c, route, parts, { requestId, actor, params, locale, header })
  } catch (error) {
    const problem = asProblem(error)
    code = problem.code
    if (problem.status >= 500)
      context.log.error('requestFailed', { requestId, route: route.path, code, error })
    const document = problemDocument(problem, locale, requestId)
    const retryAfter = problem.options.retryAfter
    response = new Response(JSON.stringify(document), {
      status: problem.status,
      headers: {
        ...apiHeaders(),
        'content-type': 'application/problem+json; charset=utf-8',
        ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      },
    })
  }
  context.log.info('request', {
    requestId,
    method: route.method,
    route: route.path,
    status: response.status,
    milliseconds: Math.round(performance.now() - startedAt),
    actorType: actor.type,
    ...(actor.type === 'officer' ? { departmentId: actor.departmentId } : {}),
    ...(code === undefined ? {} : { code }),
  })
  return response
}

type Facts = Pick<
  RouteRequest<string, unknown, QueryParameters, unknown>,
  'requestId' | 'actor' | 'locale' | 'header'
> & {
  params: Readonly<Record<string, string>>
}

async function handle(c: HonoContext<Bindings>, route: Route, parts: Parts, facts: Facts): Promise<Response> {
  const { context } = parts
  const query = readQuery(route, new URL(c.req.url).searchParams)
  const bytes =
    route.upload === undefined
      ? await readBytes(c.req.raw.body, route.maxBytes ?? defaultMaxBytes)
      : new Uint8Array(0)
  const body = readBody(route, facts.header('content-type'), bytes, parts)
  const key = route.idempotent === true ? readIdempotencyKey(facts.header('idempotency-key')) : undefined
  const cookies: string[] = []
  let written = 0
  const once = async <Found>(
    transaction: Transaction,
    find: () => Promise<Found>,
    work: (found: Found) => Promise<Answer>,
  ): Promise<Answer> => {
    if (key === undefined) return work(await find())
    const given = {
      actorKey: actorKeyOf(facts.actor),
      route: `${route.method} ${route.path}`,
      key,
      payloadHash: hashPayload(c.req.path, bytes),
      dataSecret: context.config.dataSecret,
      now: context.clock.now(),
    }
    return answerOnce(transaction, given, find, work)
  }
  const request: RouteRequest<string, unknown, QueryParameters, unknown> = {
    ...facts,
    context,
    query,
    body,
    setCookie: cookie => void cookies.push(cookie),
    take: (rateClass, about) => parts.rateLimits.take(rateClass, about),
    upload: () => readUpload(route, c.req.raw),
    read: (work, scope) => withReader(context.database, { ...scopeOf(facts.actor), ...scope }, work),
    write: (work, scope) => {
      written += 1
      return withTransaction(context.database, { ...scopeOf(facts.actor), ...scope }, transaction =>
        once(
          transaction,
          async () => undefined,
          () => work(transaction),
        ),
      )
    },
    writeOn: (find, work, scope) => {
      written += 1
      return withTransaction(context.database, { ...scopeOf(facts.actor), ...scope }, transaction =>
        once(
          transaction,
          () => find(transaction),
          found => work(transaction, found),
        ),
      )
    },
  }
  const answer = await route.handler(request)
  if (key !== undefined && written !== 1)
    throw new Error(`${route.method} ${route.path} must write exactly once.`)
  const response = respond(route, answer, parts)
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}

function respond(route: Route, answer: Answer | FileAnswer | EventsAnswer, parts: Parts): Response {
  if ('file' in answer) return fileResponse(answer)
  if (!('events' in answer)) return jsonResponse(route, answer, parts)
  // A proxy that gathers the stream before it passes it on would hold every event back.
  const headers = { ...apiHeaders(), 'content-type': 'text/event-stream', 'x-accel-buffering': 'no' }
  return new Response(answer.events, { status: 200, headers })
}

/** Routers decode `%2f`: a parameter that could be a path, or an id that is no id, exists nowhere. */
function readParams(params: Readonly<Record<string, string>>): Record<string, string> {
  for (const [name, value] of Object.entries(params)) {
    const acceptable = name.endsWith('Id') ? isId(value) : /^[\w.~-]{1,128}$/.test(value)
    if (!acceptable) throw new AppError('request.notFound')
  }
  return { ...params }
}

function readQuery(route: Route, given: URLSearchParams): Record<string, unknown> {
  const query: Record<string, unknown> = {}
  const parameters = route.query ?? {}
  for (const [name, text] of given) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    const value = Object.hasOwn(query, name) ? undefined : parameter?.parse(text)
    if (value === undefined) throw new AppError('request.queryInvalid', { name: name.slice(0, 100) })
    query[name] = value
  }
  return query
}

function readBody(route: Route, contentType: string | undefined, bytes: Uint8Array, parts: Parts): unknown {
  if (route.upload !== undefined) return undefined
  if (route.body === undefined) {
    if (bytes.length > 0) throw new AppError('request.invalid')
    return undefined
  }
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) {
    throw new AppError('request.contentType', { expected: 'application/json' })
  }
  const body = parseJson(bytes)
  const validator = parts.validators[route.body]
  if (validator === undefined) throw new Error(`There is no schema for ${route.body}.`)
  const issues = findIssues(validator, body)
  if (issues.length > 0) throw new AppError('request.invalid', {}, { issues })
  return body
}

function readUpload(route: Route, request: Request): ReadableStream<Uint8Array> {
  if (route.upload === undefined) throw new Error(`${route.method} ${route.path} takes no upload.`)
  const { maxBytes, mediaTypes } = route.upload
  const mediaType = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (!mediaTypes.includes(mediaType))
    throw new AppError('request.contentType', { expected: mediaTypes.join(', ') })
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes)
    throw new AppError('request.tooLarge', { max: maxBytes })
  return limitBytes(request.body ?? new ReadableStream({ start: controller => controller.close() }), maxBytes)
}

function jsonResponse(
  route: Route,
  answer: Exclude<Answer, FileAnswer | EventsAnswer>,
  parts: Parts,
): Response {
  const headers = { ...apiHeaders(), ...answer.headers }
  if (answer.body === undefined) return new Response(null, { status: answer.status, headers })
  // As the client will read it: dates become text, undefined members vanish.
  const text = JSON.stringify(answer.body)
  const validator = route.answer === null ? undefined : parts.validators[route.answer]
  const issues = validator === undefined ? [] : findIssues(validator, JSON.parse(text))
  if (validator === undefined || issues.length > 0) {
    const places = issues.map(issue => `${issue.path} ${issue.code}`).join('; ')
    throw new Error(`${route.method} ${route.path} answers what its contract does not say: ${places}`)
  }
  return new Response(text, {
    status: answer.status,
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
  })
}

function asProblem(error: unknown): AppError {
  const translated = translateFailure(error)
  return translated instanceof AppError ? translated : new AppError('request.failed', {}, { cause: error })
}
