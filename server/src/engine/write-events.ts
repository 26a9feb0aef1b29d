import type { CaseEvent } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import { hashLink } from '../audit/hash-chain.ts'
import { caseEvents } from '../cases/tables.ts'
import type { Transaction } from '../db/database.ts'

export type ChainedEvent = { event: CaseEvent; previousHash: string; hash: string }

/** Each event with the hash that covers it and all before it. */
export function chainEvents(head: string, events: readonly CaseEvent[]): ChainedEvent[] {
  let previousHash = head
  return events.map(event => {
    const chained = { event, previousHash, hash: hashLink(previousHash, event.sequence, event) }
    previousHash = chained.hash
    return chained
  })
}

/** Appends to the case's log. One statement of one shape, however many events. */
export async function writeEvents(
  transaction: Transaction,
  subject: { departmentId: string; caseId: string },
  events: readonly ChainedEvent[],
): Promise<void> {
  const rows = events.map(({ event, previousHash, hash }) => ({
    sequence: event.sequence,
    at: event.at,
    type: event.type,
    event,
    previous_hash: previousHash,
    hash,
  }))
  await transaction.execute(sql`
    insert into ${caseEvents} (department_id, case_id, sequence, at, type, event, previous_hash, hash)
    select ${subject.departmentId}::uuid, ${subject.caseId}::uuid, e.sequence, e.at, e.type, e.event, e.previous_hash, e.hash
    from jsonb_to_recordset((${JSON.stringify(rows)}::text)::jsonb)
      as e(sequence int, at timestamptz, type text, event jsonb, previous_hash text, hash text)`)
}
