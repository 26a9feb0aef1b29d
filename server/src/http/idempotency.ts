import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { openText, sealText } from '../identity/seal.ts'
import type { Answer } from './answer.ts'
import { idempotentAnswers } from './tables.ts'

export type IdempotentRequest = {
  actorKey: string
  /** Method and path pattern. */
  route: string
  key: string
  payloadHash: string
  /** Answers are stored sealed: they hold what the actor may see. */
  dataSecret: string
  now: Date
}

/** @throws AppError `idempotency.keyMissing`, `idempotency.keyInvalid` */
export function readIdempotencyKey(header: string | undefined): string {
  if (header === undefined || header === '') throw new AppError('idempotency.keyMissing')
  if (!/^[\x21-\x7e]{8,128}$/.test(header)) throw new AppError('idempotency.keyInvalid')
  return header
}

/** The concrete path belongs to the payload: the same key on another case is another request. */
export function hashPayload(path: string, bytes: Uint8Array): string {
  return createHash('sha256').update(path).update('\u0000').update(bytes).digest('hex')
}

/**
 * Runs `work` once per key and stores its answer in the same transaction; a repetition gets the stored answer.
 * Keys belong to an actor in a capacity (hence a department) and a route.
 * @throws AppError `idempotency.running`, `idempotency.otherPayload`
 */
export async function answerOnce<Body>(
  transaction: Transaction,
  request: IdempotentRequest,
  work: () => Promise<Answer<Body>>,
): Promise<Answer<Body>> {
  const { actorKey, route, key, payloadHash, dataSecret, now } = request
  const purpose = `idempotency:${JSON.stringify([actorKey, route, key])}`
  const lockName = JSON.stringify([actorKey, route, key])
  const [lock] = await transaction.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${lockName}, 0)) as taken`,
  )
  if (lock?.taken !== true) throw new AppError('idempotency.running', {}, { retryAfter: 1 })
  const [stored] = await transaction
    .select()
    .from(idempotentAnswers)
    .where(
      and(
        eq(idempotentAnswers.actorKey, actorKey),
        eq(idempotentAnswers.route, route),
        eq(idempotentAnswers.key, key),
      ),
    )
  if (stored !== undefined) {
    if (stored.payloadHash !== payloadHash) throw new AppError('idempotency.otherPayload')
    const text = openText(dataSecret, purpose, stored.body)
    if (text === undefined) throw new Error('A stored answer cannot be opened: DATA_SECRET was changed.')
    const body = text === '' ? undefined : JSON.parse(text)
    return { status: stored.status, body, headers: JSON.parse(stored.headers) }
  }
  const answer = await work()
  await transaction.insert(idempotentAnswers).values({
    actorKey,
    route,
    key,
    payloadHash,
    status: answer.status,
    headers: JSON.stringify(answer.headers ?? {}),
    body: sealText(dataSecret, purpose, answer.body === undefined ? '' : JSON.stringify(answer.body)),
    createdAt: now,
  })
  return answer
}
