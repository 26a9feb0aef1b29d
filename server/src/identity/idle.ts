import type { Context } from '../context/context.ts'
import type { sessions } from './tables.ts'

type Session = Pick<typeof sessions.$inferSelect, 'seenAt'>

/**
 * Says `yes` on a request that a page makes by itself, e.g. for the count of unread messages: nobody used the session.
 */
export const backgroundHeader = 'x-background'

/** Parts of the idle time: how often use is written down, and how far a page's own clock may be behind it. */
const touchesPerLimit = 30
const lapsesPerLimit = 10

export function idleMilliseconds({ config }: Context): number {
  return config.sessionIdleMinutes * 60_000
}

/** True when this request counts as use and the last one written down is old: a write per read would cost more than the read. */
export function isUsedAgain(context: Context, session: Session, background: string | undefined): boolean {
  return background !== 'yes' && unusedFor(context, session) >= idleMilliseconds(context) / touchesPerLimit
}

/** How long a session lasts without use, and how much of it is left, in seconds. */
export function idleLimitOf(context: Context, session: Session): { limit: number; left: number } {
  const limit = idleMilliseconds(context)
  const left = Math.max(0, limit - unusedFor(context, session))
  return { limit: limit / 1000, left: Math.ceil(left / 1000) }
}

/** True when a page that says nobody is there can be believed: no other page or program used the session of late. */
export function mayLapse(context: Context, session: Session): boolean {
  const limit = idleMilliseconds(context)
  return unusedFor(context, session) >= limit - limit / lapsesPerLimit
}

function unusedFor({ clock }: Context, { seenAt }: Session): number {
  return clock.now().getTime() - seenAt.getTime()
}
