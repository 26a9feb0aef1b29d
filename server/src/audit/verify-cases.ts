import { foldEvents } from '@yibiao/core/flow'
import { and, asc, eq, gt, inArray, notExists, sql } from 'drizzle-orm'
import { cases, caseEvents } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'
import { canonicalJson } from '@yibiao/core/form'
import { createChainVerifier, type ChainFault } from './hash-chain.ts'

export type VerifiedCases = {
  departmentId: string
  /** Cases and events looked at. */
  cases: number
  events: number
  faults: CaseFault[]
}

export type CaseFault = {
  caseId: string
  /** Null when the case itself is gone and only events are left. */
  number: string | null
  /** First event that is not as it was written; 0 when it is not an event that changed. */
  sequence: number
  /** `state`: the events are whole, but the case stands otherwise than they tell. `case`: the case was removed. */
  fault: ChainFault['fault'] | 'state' | 'case'
}

type CaseRow = Pick<typeof cases.$inferSelect, 'id' | 'number' | 'state' | 'chainHead'>
type EventRow = typeof caseEvents.$inferSelect

const batchSize = 200

/**
 * Follows the chain of every case of a department to the head the case remembers, and tells the case's state anew
 * from its events. Scope: the department.
 */
export async function verifyCases(reader: Reader, departmentId: string): Promise<VerifiedCases> {
  const verified: VerifiedCases = { departmentId, cases: 0, events: 0, faults: [] }
  for (let after: string | undefined; ;) {
    const rows = await reader
      .select({ id: cases.id, number: cases.number, state: cases.state, chainHead: cases.chainHead })
      .from(cases)
      .where(and(eq(cases.departmentId, departmentId), after === undefined ? undefined : gt(cases.id, after)))
      .orderBy(asc(cases.id))
      .limit(batchSize)
    const events = await eventsOf(reader, departmentId, rows)
    for (const row of rows) {
      const own = events.get(row.id) ?? []
      verified.cases += 1
      verified.events += own.length
      const fault = findCaseFault(row, own)
      if (fault !== undefined) verified.faults.push({ caseId: row.id, number: row.number, ...fault })
    }
    if (rows.length < batchSize) break
    after = rows.at(-1)?.id
  }
  for (const caseId of await listLeftBehind(reader, departmentId)) {
    verified.faults.push({ caseId, number: null, sequence: 0, fault: 'case' })
  }
  return verified
}

async function eventsOf(
  reader: Reader,
  departmentId: string,
  rows: readonly CaseRow[],
): Promise<Map<string, EventRow[]>> {
  if (rows.length === 0) return new Map()
  const ids = rows.map(({ id }) => id)
  const events = await reader
    .select()
    .from(caseEvents)
    .where(and(eq(caseEvents.departmentId, departmentId), inArray(caseEvents.caseId, ids)))
    .orderBy(asc(caseEvents.caseId), asc(caseEvents.sequence))
  return Map.groupBy(events, ({ caseId }) => caseId)
}

function findCaseFault(
  row: CaseRow,
  events: readonly EventRow[],
): Pick<CaseFault, 'sequence' | 'fault'> | undefined {
  const verifier = createChainVerifier()
  for (const event of events) {
    const { sequence, previousHash, hash } = event
    const fault = verifier.add([{ sequence, previousHash, hash, content: event.event }])
    if (fault !== undefined) return fault
    if (!agreesWithColumns(event)) return { sequence, fault: 'altered' }
  }
  const head = verifier.head()
  if (head.hash !== row.chainHead) {
    const isCutOff = head.sequence < row.state.sequence
    return isCutOff
      ? { sequence: head.sequence + 1, fault: 'missing' }
      : { sequence: head.sequence, fault: 'altered' }
  }
  const told = foldEvents(events.map(({ event }) => event))
  return canonicalJson(told) === canonicalJson(row.state) ? undefined : { sequence: 0, fault: 'state' }
}

/** What queries filter by is copied out of the event, and the hash covers the event only. */
function agreesWithColumns({ event, sequence, type, at }: EventRow): boolean {
  return event.sequence === sequence && event.type === type && Date.parse(event.at) === at.getTime()
}

/** Cases of which events are left and nothing else. */
async function listLeftBehind(reader: Reader, departmentId: string): Promise<string[]> {
  const own = reader
    .select({ found: sql`1` })
    .from(cases)
    .where(and(eq(cases.departmentId, caseEvents.departmentId), eq(cases.id, caseEvents.caseId)))
  const rows = await reader
    .selectDistinct({ caseId: caseEvents.caseId })
    .from(caseEvents)
    .where(and(eq(caseEvents.departmentId, departmentId), notExists(own)))
    .orderBy(asc(caseEvents.caseId))
  return rows.map(({ caseId }) => caseId)
}
