import { Hono, type Context as HonoContext } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import type { Actor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { AppError } from '../problems/app-error.ts'
import { answerRoute } from './answer-route.ts'
import { buildOpenApi } from './open-api.ts'
import { problemDocument } from './problem-document.ts'
import { createRateLimits } from './rate-limits.ts'
import { readLocale } from './locale.ts'
import { referencePage } from './reference-page.ts'
import type { Route } from './route.ts'
import { apiHeaders, commonHeaders, documentPolicy } from './security-headers.ts'
import { serveApp, type StaticApp } from './static-app.ts'
import type { Validators } from './validate.ts'

export type Bindings = { Bindings: Partial<HttpBindings> }

export type AppParts = {
  context: Context
  routes: readonly Route[]
  validators: Validators
  /** Who makes the request, from its cookie or token; anonymous when there is none. */
  authenticate(header: (name: string) => string | undefined): Promise<Actor>
  /** Built web apps by path prefix; the one at `/` takes what is left. */
  staticApps: readonly StaticApp[]
  /** Turns false when the server is about to stop. */
  isReady(): Promise<boolean>
}

/**
 * The web application: every route of the registry, health, API document and the built web apps.
 * @throws Error when a route is incomplete: nothing is served by a server that forgot a policy
 */
export function createApp(parts: AppParts): Hono<Bindings> {
  requireComplete(parts.routes, parts.validators)
  const { context } = parts
  const app = new Hono<Bindings>()
  const rateLimits = createRateLimits(context.clock)
  const openApi = JSON.stringify(buildOpenApi(parts.routes))
  const common = Object.entries(commonHeaders(context.config.publicUrl))

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of common) c.res.headers.set(name, value)
  })
  app.get('/healthz', c => c.text('ok', 200, { 'cache-control': 'no-store' }))
  app.get('/readyz', async c => {
    const ready = await parts.isReady()
    return c.text(ready ? 'ready' : 'not ready', ready ? 200 : 503, { 'cache-control': 'no-store' })
  })
  app.get('/api/openapi.json', () => json(200, openApi))
  app.get('/api', () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': documentPolicy('', 'plain'),
    }
    return new Response(referencePage(parts.routes), { headers })
  })
  for (const route of parts.routes) {
    app.on(route.method, route.path, c => answerRoute(c, route, { ...parts, rateLimits }))
  }
  app.all('/api/*', c => refuse(c, context, new AppError('request.notFound')))
  for (const staticApp of parts.staticApps.toSorted((a, b) => b.prefix.length - a.prefix.length)) {
    app.get(`${staticApp.prefix}*`, c => serveApp(c.req.raw, staticApp))
  }
  app.notFound(c => refuse(c, context, new AppError('request.notFound')))
  app.onError((error, c) => {
    context.log.error('requestFailed', { error })
    return refuse(c, context, new AppError('request.failed'))
  })
  return app
}

function requireComplete(routes: readonly Route[], validators: Validators): void {
  const seen = new Set<string>()
  for (const route of routes) {
    const name = `${route.method} ${route.path}`
    const policy: unknown = route.policy
    if (typeof policy !== 'object' || policy === null)
      throw new Error(`The route ${name} declares no policy.`)
    if (!route.path.startsWith('/api/')) throw new Error(`The route ${name} must begin with /api/.`)
    if (seen.has(name)) throw new Error(`The route ${name} is declared twice.`)
    seen.add(name)
    for (const body of [route.body, route.answer]) {
      if (body !== undefined && body !== null && validators[body] === undefined) {
        throw new Error(`The route ${name} names the body ${body}, for which there is no schema.`)
      }
    }
  }
}

/** A refusal outside the registry's routes. */
function refuse(c: HonoContext<Bindings>, context: Context, error: AppError): Response {
  const document = problemDocument(error, readLocale(c.req.header('accept-language')), context.newId())
  return json(document.status, JSON.stringify(document), 'application/problem+json')
}

function json(status: number, body: string, mediaType = 'application/json'): Response {
  return new Response(body, {
    status,
    headers: { ...apiHeaders(), 'content-type': `${mediaType}; charset=utf-8` },
  })
}
