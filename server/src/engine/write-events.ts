import type { CaseEvent } from '@yibiao/core/flow'
import { sql } from 'drizzle-orm'
import { hashLink } from '../audit/hash-chain.ts'
import { caseEvents } from '../cases/tables.ts'
import { jsonParameter, parameter } from '../db/statement.ts'

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

/** Appends `events` to the log of the case. */
export const appendEvents = sql`
  insert into ${caseEvents} (department_id, case_id, sequence, at, type, event, previous_hash, hash)
  select ${parameter('departmentId')}::uuid, ${parameter('caseId')}::uuid, e.sequence, e.at, e.type, e.event, e.previous_hash, e.hash
  from jsonb_to_recordset(${jsonParameter('events')})
    as e(sequence int, at timestamptz, type text, event jsonb, previous_hash text, hash text)`

/** Rows for `appendEvents`, as JSON. */
export function eventRows(events: readonly ChainedEvent[]): string {
  return JSON.stringify(
    events.map(({ event, previousHash, hash }) => ({
      sequence: event.sequence,
      at: event.at,
      type: event.type,
      event,
      previous_hash: previousHash,
      hash,
    })),
  )
}
