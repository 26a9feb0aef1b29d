import type { Context } from '../context/context.ts'
import type { PendingSignIn } from './identity-provider.ts'
import { openText, sealText } from './seal.ts'

export const pendingCookie = '__Host-sign-in'
export const pendingMinutes = 10

export type RememberedSignIn = PendingSignIn & { returnTo: string }

/** What the browser carries while it is at the provider: sealed, and good for a few minutes in this browser only. */
export function sealPending(context: Context, pending: RememberedSignIn): string {
  const until = context.clock.now().getTime() + pendingMinutes * 60_000
  return sealText(context.config.sessionSecret, 'sign-in', JSON.stringify({ ...pending, until })).toString(
    'base64url',
  )
}

export function openPending(context: Context, cookie: string | undefined): RememberedSignIn | undefined {
  if (cookie === undefined) return undefined
  const text = openText(context.config.sessionSecret, 'sign-in', Buffer.from(cookie, 'base64url'))
  if (text === undefined) return undefined
  const { until, ...pending } = JSON.parse(text) as RememberedSignIn & { until: number }
  return context.clock.now().getTime() < until ? pending : undefined
}

/** A path of this site; anything that could leave it becomes the start page. */
export function safeReturn(path: string | undefined): string {
  if (path === undefined || !/^\/(?![/\\])[\x21-\x7e]*$/.test(path) || path.includes('\\')) return '/'
  return path
}
