import type { CodeTableDefinition } from '@yibiao/schemas'
import type { CodeTableReader } from './types.ts'

/** Code tables that a version froze. Of a table that is not among them nothing is known. */
export function createCodeTableReader(definitions: readonly CodeTableDefinition[]): CodeTableReader {
  const tables = new Map(
    definitions.map(table => [
      table.key,
      { rows: table.rows, byCode: new Map(table.rows.map(row => [row.code, row])) },
    ]),
  )
  return {
    entries: key => tables.get(key)?.rows,
    find: (key, code) => {
      const table = tables.get(key)
      return table === undefined ? undefined : (table.byCode.get(code) ?? null)
    },
  }
}
