import { sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import type { Position } from './position.ts'

export type Signal = Position & {
  departmentId: string | null
  partyId: string | null
  kind: 'case' | 'inbox'
  caseId: string | null
  version: number | null
  loginIds: string[] | null
}

const batchSize = 500

/**
 * Signals after a position, as far as no transaction is under way that could still write one before them. Scope:
 * service `live`.
 */
export async function readSignals(reader: Reader, after: Position): Promise<Signal[]> {
  const rows = await reader.execute<Record<keyof Signal, unknown>>(sql`
    select transaction::text as transaction, id::text as id, department_id as "departmentId", party_id as "partyId",
      kind, case_id as "caseId", version, to_json(login_ids) as "loginIds"
    from live_signals
    where (transaction, id) > (${String(after.transaction)}::text::xid8, ${after.id}::bigint)
      and transaction < pg_snapshot_xmin(pg_current_snapshot())
    order by live_signals.transaction, live_signals.id limit ${batchSize}`)
  // The columns are what the statement names.
  return [...rows].map(
    row =>
      ({ ...row, transaction: BigInt(String(row.transaction)), id: Number(row.id) }) as unknown as Signal,
  )
}

/** From here on nothing was told yet. */
export async function readHorizon(reader: Reader): Promise<Position> {
  const [row] = await reader.execute<{ transaction: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as transaction`,
  )
  return { transaction: BigInt(row?.transaction ?? 0), id: 0 }
}
