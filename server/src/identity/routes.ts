import { everyone, signedIn } from '../access/policy.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { noContent, ok } from '../http/answer.ts'
import { textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { lapseSession } from './lapse-session.ts'
import { linkLogin } from './link-login.ts'
import { openPending, pendingCookie, pendingMinutes, safeReturn, sealPending } from './pending-sign-in.ts'
import { absoluteHours, readCookie, sessionCookie, setCookie } from './session-token.ts'
import { endSession, startSession } from './start-session.ts'
import { switchActing } from './switch-acting.ts'
import { viewSession } from './view-session.ts'
import { createAuthenticate } from './authenticate.ts'

const identity = { service: 'identity' } as const

export function identityRoutes(provider: IdentityProvider): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/session',
      summary: 'Who is signed in, and in which capacity',
      policy: everyone(),
      answer: 'SessionView',
      rate: 'read',
      handler: async ({ context, actor, read }) =>
        ok(await read(reader => viewSession(context, reader, actor), identity)),
    }),
    route({
      method: 'GET',
      path: '/api/login',
      summary: 'Sends the browser to the identity provider',
      policy: everyone(),
      query: { returnTo: textParameter('Path to come back to', 500) },
      answer: null,
      rate: 'signIn',
      handler: async ({ context, query, setCookie: addCookie }) => {
        const { location, pending } = await provider.begin()
        const sealed = sealPending(context, { ...pending, returnTo: safeReturn(query.returnTo) })
        addCookie(setCookie(pendingCookie, sealed, pendingMinutes * 60))
        return redirect(location.href)
      },
    }),
    route({
      method: 'GET',
      path: '/api/session/callback',
      summary: 'Where the identity provider sends the browser back to',
      policy: everyone(),
      query: {
        code: textParameter('Authorisation code', 2_000),
        state: textParameter('State of this sign-in', 500),
        iss: textParameter('Issuer', 500),
        error: textParameter('What went wrong at the provider', 100),
        error_description: textParameter('The same in words', 2_000),
        session_state: textParameter('Session at the provider', 500),
      },
      answer: null,
      rate: 'signIn',
      handler: async ({ context, query, header, requestId, setCookie: addCookie }) => {
        const pending = openPending(context, readCookie(header('cookie'), pendingCookie))
        addCookie(setCookie(pendingCookie, '', 0))
        if (query.error !== undefined) return redirect('/?signIn=cancelled')
        if (pending === undefined) throw new AppError('session.signInFailed')
        const callback = new URL('/api/session/callback', context.config.publicUrl)
        for (const [name, value] of Object.entries(query)) {
          if (value !== undefined) callback.searchParams.set(name, value)
        }
        const claims = await provider.finish(callback, pending)
        const before = await createAuthenticate(context)(header)
        const token = await withTransaction(context.database, identity, async transaction => {
          const login = await linkLogin(context, transaction, claims)
          if (login.suspendedAt !== null) throw new AppError('session.suspended')
          if (before.type !== 'anonymous') await endSession(context, transaction, before, requestId)
          return startSession(context, transaction, login, requestId)
        })
        addCookie(setCookie(sessionCookie, token, absoluteHours * 3600))
        return redirect(pending.returnTo)
      },
    }),
    route({
      method: 'POST',
      path: '/api/session/acting',
      summary: 'Acts in another capacity from now on',
      policy: signedIn(),
      body: 'SwitchActing',
      answer: 'SessionView',
      rate: 'write',
      handler: async ({ context, actor, body, setCookie: addCookie }) => {
        if (actor.type === 'anonymous') throw new AppError('request.signInRequired')
        const token = await withTransaction(context.database, identity, transaction =>
          switchActing(context, transaction, actor, body),
        )
        const cookie = `${sessionCookie}=${token}`
        const now = await createAuthenticate(context)(name => (name === 'cookie' ? cookie : undefined))
        addCookie(setCookie(sessionCookie, token, absoluteHours * 3600))
        return ok(
          await withTransaction(context.database, identity, transaction =>
            viewSession(context, transaction, now),
          ),
        )
      },
    }),
    route({
      method: 'POST',
      path: '/api/session/lapse',
      summary:
        'Ends the session when it was not used for its idle time; what the browser keeps stays. Sent with `x-background: yes`',
      policy: everyone(),
      answer: 'SessionView',
      rate: 'write',
      handler: async ({ context, actor, requestId, setCookie: addCookie }) =>
        withTransaction(context.database, identity, async transaction => {
          const isOver = await lapseSession(context, transaction, actor, requestId)
          if (isOver) addCookie(setCookie(sessionCookie, '', 0))
          return ok(await viewSession(context, transaction, isOver ? { type: 'anonymous' } : actor))
        }),
    }),
    route({
      method: 'POST',
      path: '/api/session/logout',
      summary: 'Signs out',
      policy: everyone(),
      answer: null,
      rate: 'write',
      handler: async ({ context, actor, requestId, setCookie: addCookie }) => {
        addCookie(setCookie(sessionCookie, '', 0))
        if (actor.type !== 'anonymous') {
          await withTransaction(context.database, identity, transaction =>
            endSession(context, transaction, actor, requestId),
          )
        }
        return { ...noContent(), headers: { 'clear-site-data': '"cache", "storage"' } }
      },
    }),
  ]
}

function redirect(location: string): { status: number; body: undefined; headers: Record<string, string> } {
  return { status: 302, body: undefined, headers: { location } }
}
