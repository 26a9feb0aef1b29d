import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { insertRow, parameter, prepareStatement, selectColumns } from '../db/statement.ts'
import { openText, sealText } from '../identity/seal.ts'
import { AppError } from '../problems/app-error.ts'
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
 * @param find what `work` begins with, sent in the same flush as what is asked of the key. It must not throw for what
 *   is not there: the act that is repeated may have taken it away
 * @throws AppError `idempotency.running`, `idempotency.otherPayload`
 */
export async function answerOnce<Body, Found>(
  transaction: Transaction,
  request: IdempotentRequest,
  find: () => Promise<Found>,
  work: (found: Found) => Promise<Answer<Body>>,
): Promise<Answer<Body>> {
  const { actorKey, route, key, payloadHash, dataSecret } = request
  const purpose = `idempotency:${JSON.stringify([actorKey, route, key])}`
  // Three statements, not one: each sees what was committed until its own turn, so who has the lock sees the answer.
  const [[taken], [stored], found] = await Promise.all([
    transaction.run(lockStatement, { name: JSON.stringify([actorKey, route, key]) }),
    transaction.run(findStatement, { actorKey, route, key }),
    find(),
  ])
  if (taken !== true) throw new AppError('idempotency.running', {}, { retryAfter: 1 })
  if (stored !== undefined) {
    if (stored.payloadHash !== payloadHash) throw new AppError('idempotency.otherPayload')
    const text = openText(dataSecret, purpose, stored.body)
    if (text === undefined) throw new Error('A stored answer cannot be opened: DATA_SECRET was changed.')
    const body = text === '' ? undefined : JSON.parse(text)
    return { status: stored.status, body, headers: JSON.parse(stored.headers) }
  }
  const answer = await work(found)
  transaction.send(storeStatement, {
    actorKey,
    route,
    key,
    payloadHash,
    status: answer.status,
    headers: JSON.stringify(answer.headers ?? {}),
    body: sealText(dataSecret, purpose, answer.body === undefined ? '' : JSON.stringify(answer.body)),
    createdAt: request.now,
  })
  return answer
}

const lockStatement = prepareStatement<{ name: string }, boolean>(
  sql`select pg_try_advisory_xact_lock(hashtextextended(${parameter('name')}, 0))`,
  ([taken]) => taken === true,
)

const answerColumns = selectColumns(idempotentAnswers)

const findStatement = prepareStatement<
  Pick<IdempotentRequest, 'actorKey' | 'route' | 'key'>,
  typeof idempotentAnswers.$inferSelect
>(
  sql`select ${answerColumns.columns} from ${idempotentAnswers}
    where ${idempotentAnswers.actorKey} = ${parameter('actorKey')}
      and ${idempotentAnswers.route} = ${parameter('route')} and ${idempotentAnswers.key} = ${parameter('key')}`,
  row => answerColumns.read(row, 0),
)

const storeStatement = prepareStatement<typeof idempotentAnswers.$inferInsert>(insertRow(idempotentAnswers))
