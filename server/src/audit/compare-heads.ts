import { and, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import type { ChainFault } from './hash-chain.ts'
import { audit } from './tables.ts'
import type { VerifiedChain } from './verify-audit.ts'

/** Where a chain ended when somebody looked; kept outside the database. */
export type ChainHead = { departmentId: string; sequence: number; hash: string }

export function headOf({ departmentId, verified, head }: VerifiedChain): ChainHead {
  return { departmentId, sequence: verified, hash: head }
}

/**
 * Compares a chain, found whole, with a head kept from before: rows cut off its end, or a chain written anew, cannot
 * be seen from inside. Service scope `sealer`.
 */
export async function compareWithHead(
  reader: Reader,
  chain: VerifiedChain,
  kept: ChainHead,
): Promise<ChainFault | undefined> {
  if (chain.verified < kept.sequence) return { sequence: chain.verified + 1, fault: 'missing' }
  const [row] = await reader
    .select({ hash: audit.hash })
    .from(audit)
    .where(and(eq(audit.departmentId, kept.departmentId), eq(audit.sequence, kept.sequence)))
  return row?.hash === kept.hash ? undefined : { sequence: kept.sequence, fault: 'altered' }
}
