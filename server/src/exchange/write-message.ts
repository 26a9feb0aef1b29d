import type { ExchangeContent } from './build-record.ts'
import type { ExchangeMessage } from './exchange-messages.ts'

export type SentRow = {
  /** Table of the front library. */
  table: string
  /** Which row of the case in that table; a later version of the same row has the same name. */
  row: string
  /** DATAVER: grows with every change of the case that is told. */
  version: number
  /** project_no, table, row and version: what arrives again under the same key is the same. */
  idempotencyKey: string
  columns: ExchangeContent[string][number]
}

/** One record as it travels. */
export function writeRecordMessage(record: {
  caseNumber: string
  sequence: number
  ordered: ExchangeMessage
  content: ExchangeContent
}): string {
  const { caseNumber, sequence, ordered } = record
  return JSON.stringify({
    type: 'record',
    projectNo: caseNumber,
    record: ordered.record,
    version: sequence,
    rows: listRows(record),
  })
}

export function listRows({
  caseNumber,
  sequence,
  ordered,
  content,
}: {
  caseNumber: string
  sequence: number
  ordered: ExchangeMessage
  content: ExchangeContent
}): SentRow[] {
  return Object.entries(content).flatMap(([table, rows]) =>
    rows.map((columns, index) => {
      const row = nameRow(table, index, ordered)
      return {
        table,
        row,
        version: sequence,
        idempotencyKey: `${caseNumber}:${table}:${row}:${sequence}`,
        columns,
      }
    }),
  )
}

/** A case has one application and one result; steps, materials and procedures have a row each. */
function nameRow(table: string, index: number, ordered: ExchangeMessage): string {
  if (table === 'up_pro_special_procedure') return ordered.procedureId ?? String(index + 1)
  if (table === 'up_pro_process') return `${ordered.runId ?? ordered.effectId}.${index + 1}`
  return String(index + 1)
}
