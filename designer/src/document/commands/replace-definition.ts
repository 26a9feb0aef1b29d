import type { ItemDefinition } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { toRecords } from '../to-records.ts'
import type { DesignRecord, Records } from '../records.ts'

export interface ReplaceDefinition {
  /** Checked against the contract before. */
  readonly definition: ItemDefinition
}

/** Takes a whole definition, as the source view gives it; what is equal keeps its identity. */
export const replaceDefinition: Command<ReplaceDefinition> = {
  check: () => undefined,
  run: (records, { definition }) => keepEqual(records, toRecords(definition)),
  describe: () => ({ code: 'source', params: {} }),
}

function keepEqual(before: Records, after: Records): Records {
  const kept = new Map<string, DesignRecord>()
  for (const [key, record] of after) {
    const old = before.get(key)
    kept.set(key, old && JSON.stringify(old) === JSON.stringify(record) ? old : record)
  }
  return kept
}
