import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'

/** A message to deliver. Delivered at least once: `id` is the same each time. */
export type Message = {
  departmentId: string
  id: string
  subject: string
  sequence: number
  kind: string
  payload: Readonly<Record<string, unknown>>
  /** 1 at the first try. */
  attempts: number
}

export type Timer = Pick<Message, 'departmentId' | 'kind' | 'payload' | 'attempts'> & {
  key: string
  dueAt: Date
}

/**
 * What the modules do for each kind. A message's handler has no transaction and holds no connection while it calls
 * outside. A timer's handler runs in the department's transaction in which the timer disappears: it fires once.
 */
export type JobHandlers = {
  messages: Readonly<Record<string, (context: Context, message: Message) => Promise<void>>>
  timers: Readonly<
    Record<string, (context: Context, transaction: Transaction, timer: Timer) => Promise<void>>
  >
}

const ownSeconds = [5, 30, 300, 1_800, 7_200, 18_000, 36_000, 72_000]
/** For servers outside, which need longer to come back: 5 min, 30 min, 2 h, 5 h, 10 h, 20 h. */
export const outsideSeconds = ownSeconds.slice(2)

/**
 * When to try again after a failure: 5 s … 20 h, ±20 % so that what failed together does not come back together.
 * @param seconds the waits, one after the other
 * @returns undefined when it is given up
 */
export function nextAttempt(
  now: Date,
  attempts: number,
  random: number,
  seconds: readonly number[] = ownSeconds,
): Date | undefined {
  const wait = seconds[attempts - 1]
  return wait === undefined ? undefined : new Date(now.getTime() + wait * 1000 * (0.8 + 0.4 * random))
}

/** What may be stored about a failure: its kind, not its words, which can quote data. */
export function failureText(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? `${error.name} ${code}` : error.name
}
