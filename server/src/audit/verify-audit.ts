import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { contentOf } from './audit-content.ts'
import { createChainVerifier, type ChainFault } from './hash-chain.ts'
import { audit } from './tables.ts'

export type VerifiedChain = {
  departmentId: string
  /** Rows that are as they were written. */
  verified: number
  /** Hash of the last good row; compare it with the head signed on that day. */
  head: string
  fault?: ChainFault
}

const batchSize = 5_000

/** Follows the department's chain to its end or to the first row that is not as it was. Service scope `sealer`. */
export async function verifyAudit(reader: Reader, departmentId: string): Promise<VerifiedChain> {
  const verifier = createChainVerifier()
  for (let after = 0; ;) {
    const rows = await reader
      .select()
      .from(audit)
      .where(and(eq(audit.departmentId, departmentId), isNotNull(audit.sequence), gt(audit.sequence, after)))
      .orderBy(asc(audit.sequence))
      .limit(batchSize)
    const fault = verifier.add(
      rows.map(row => ({
        sequence: row.sequence ?? 0,
        previousHash: row.previousHash ?? '',
        hash: row.hash ?? '',
        content: contentOf(row),
      })),
    )
    const { sequence, hash } = verifier.head()
    if (fault !== undefined) return { departmentId, verified: sequence, head: hash, fault }
    if (rows.length < batchSize) return { departmentId, verified: sequence, head: hash }
    after = sequence
  }
}

/** Every chain there is, the platform's included. Service scope `sealer`. */
export async function listChains(reader: Reader): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ departmentId: audit.departmentId })
    .from(audit)
    .orderBy(asc(audit.departmentId))
  return rows.map(row => row.departmentId)
}
