import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { contentOf } from './audit-content.ts'
import { chainStart, hashLink } from './hash-chain.ts'
import { audit } from './tables.ts'

const sealer = { service: 'sealer' } as const
const batchSize = 500

/**
 * Chains every audit row that is not chained yet. One process at a time per department; a row that commits late is
 * chained late, so the chain has no gap.
 * @returns how many rows were sealed
 */
export async function sealAudit(context: Context): Promise<number> {
  const waiting = await withReader(context.database, sealer, reader =>
    reader.selectDistinct({ departmentId: audit.departmentId }).from(audit).where(isNull(audit.sequence)),
  )
  let sealed = 0
  for (const { departmentId } of waiting) {
    sealed += await withTransaction(context.database, sealer, transaction =>
      sealBatch(context, transaction, departmentId),
    )
  }
  return sealed
}

async function sealBatch(context: Context, transaction: Transaction, departmentId: string): Promise<number> {
  const [lock] = await transaction.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`audit ${departmentId}`}, 0)) as taken`,
  )
  if (lock?.taken !== true) return 0
  const [head] = await transaction
    .select({ sequence: audit.sequence, hash: audit.hash })
    .from(audit)
    .where(and(eq(audit.departmentId, departmentId), isNotNull(audit.sequence)))
    .orderBy(desc(audit.sequence))
    .limit(1)
  const rows = await transaction
    .select()
    .from(audit)
    .where(and(eq(audit.departmentId, departmentId), isNull(audit.sequence)))
    .orderBy(asc(audit.id))
    .limit(batchSize)
  let sequence = head?.sequence ?? 0
  let previousHash = head?.hash ?? chainStart
  const seals = rows.map(row => {
    sequence += 1
    const seal = {
      id: row.id,
      sequence,
      previousHash,
      hash: hashLink(previousHash, sequence, contentOf(row)),
    }
    previousHash = seal.hash
    return seal
  })
  // Hexadecimal, numbers and UUIDs: nothing in these array literals needs quoting.
  const column = (name: keyof (typeof seals)[number]): string =>
    `{${seals.map(seal => seal[name]).join(',')}}`
  await transaction.execute(sql`update audit a
    set sequence = s.sequence, previous_hash = s.previous_hash, hash = s.hash,
      sealed_at = ${context.clock.now().toISOString()}::timestamptz
    from unnest(${column('id')}::uuid[], ${column('sequence')}::bigint[], ${column('previousHash')}::text[],
      ${column('hash')}::text[]) as s (id, sequence, previous_hash, hash)
    where a.department_id = ${departmentId} and a.id = s.id`)
  return rows.length
}
