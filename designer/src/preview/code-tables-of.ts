import type { CodeTableReader } from '@yibiao/core/form'
import type { ItemDefinition } from '@yibiao/schemas'

/** The item's own code tables, for choices in the preview. */
export function codeTablesOf(definition: ItemDefinition): CodeTableReader {
  const tables = new Map((definition.codeTables ?? []).map(table => [table.key, table.rows]))
  return {
    entries: table => tables.get(table),
    find: (table, code) => {
      const rows = tables.get(table)
      return rows && (rows.find(row => row.code === code) ?? null)
    },
  }
}
