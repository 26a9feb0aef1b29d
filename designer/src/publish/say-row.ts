import type { DecisionTableDefinition } from '@yibiao/schemas'
import { plainText } from '../document/record-name.ts'
import { readRecord } from '../document/read-record.ts'
import { listKey, partKey, type Records } from '../document/records.ts'
import { valuesOf } from '../document/replace-values.ts'
import { fieldByKey } from '../document/resolve-names.ts'

type Rule = DecisionTableDefinition['rules'][number]

/** A row of a decision table as it is told: its note, else what it asks of each column that is not left open. */
export function sayRow(records: Records, { inputs }: DecisionTableDefinition, rule: Rule): string {
  const note = plainText(rule.annotation)
  if (note !== '') return note
  const asked = inputs.flatMap(({ label, expression }, index) => {
    const cell = sayCell(records, expression, rule.inputs[index])
    return cell === '' ? [] : [`${plainText(label) || expression} ${cell}`]
  })
  return asked.length === 0 ? '—' : asked.join('，')
}

/** A cell with the names of options in the place of their values; nothing for one that is left open. */
export function sayCell(records: Records, asks: string, cell: string | undefined): string {
  const text = cell?.trim() ?? ''
  if (text === '' || text === '-') return ''
  const field = readRecord(records, fieldByKey(records, listKey('pages'), asks.trim())?.key, 'field')
  const values = field ? valuesOf(records, { type: 'field', field: field.key }) : []
  const labels = new Map(values.map(({ value, label }) => [value, label]))
  const listed = text.replaceAll(/"\s*,\s*"/g, '"、"')
  return listed.replaceAll(/"((?:[^"\\]|\\.)*)"/g, (quoted, value: string) => labels.get(value) ?? quoted)
}

/** The parts that are told table by table. */
export const toldByTable: ReadonlySet<string> = new Set([
  partKey('codeTables'),
  partKey('decisions'),
  partKey('scenarios'),
])
