import { foldEvents } from '@yibiao/core/flow'
import { loadCaseWorld } from '../cases/load-case-world.ts'
import { findCase, listEvents } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { sealText } from '../identity/seal.ts'
import { buildRecord } from './build-record.ts'
import { checkRecord, type ExchangeIssue } from './check-record.ts'
import type { ExchangeMessage } from './exchange-messages.ts'

export type ComposedRecord = {
  caseNumber: string
  /** Sealed for the row with this id. */
  content: Buffer
  status: 'waiting' | 'held'
  issues: ExchangeIssue[]
}

/**
 * A record as its case stood when it was ordered, checked and sealed. Needs the scope of the department.
 * @returns undefined when there is nothing to tell: a step that passed without anybody at work
 */
export async function composeRecord(
  context: Context,
  reader: Reader,
  { departmentId, id, order }: { departmentId: string; id: string; order: ExchangeMessage },
): Promise<ComposedRecord | undefined> {
  const caseRow = await findCase(reader, departmentId, order.caseId)
  if (caseRow === undefined) throw new Error('A record was ordered of a case that does not exist.')
  const events = (await listEvents(reader, departmentId, order.caseId))
    .map(row => row.event)
    .filter(event => event.sequence <= order.sequence)
  const state = foldEvents(events)
  const world = await loadCaseWorld(context, reader, caseRow, state.submission)
  const content = buildRecord(order, { caseRow, world, state, events })
  if (Object.values(content).every(rows => rows.length === 0)) return undefined
  const issues = checkRecord(content)
  return {
    caseNumber: caseRow.number,
    content: sealText(context.config.dataSecret, `exchange:${id}`, JSON.stringify(content)),
    status: issues.length === 0 ? 'waiting' : 'held',
    issues,
  }
}
