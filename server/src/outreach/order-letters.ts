import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { findReach, type ReachOwner } from './reach-owner.ts'

export type Channel = 'email' | 'sms'

/** The order to tell somebody of one message of the inbox by one way. What it says is written when it is sent. */
export type LetterOrder = { owner: ReachOwner; notificationId: string; channel: Channel }

/**
 * Orders what the owner wants, for a message that has just come into the inbox. Each in an order of its own: a mail
 * that cannot be delivered holds up nothing. Needs the scope of the owner and of the department.
 */
export async function orderLetters(
  context: Context,
  transaction: Transaction,
  departmentId: string,
  { owner, notificationId }: Omit<LetterOrder, 'channel'>,
): Promise<void> {
  const reach = await findReach(transaction, owner)
  if (reach === undefined) return
  const wanted: Channel[] = [
    ...(reach.sendsEmail && context.config.mail !== null ? (['email'] as const) : []),
    ...(reach.sendsSms && context.config.sms !== null ? (['sms'] as const) : []),
  ]
  for (const channel of wanted) {
    const payload: LetterOrder = { owner, notificationId, channel }
    const subject = `letter:${channel}:${notificationId}`
    await enqueue(context, transaction, { departmentId, subject, kind: 'letter', payload })
  }
}
