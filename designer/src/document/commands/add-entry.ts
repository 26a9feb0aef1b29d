import type {
  DocumentTemplateDefinition,
  FollowUpDefinition,
  MaterialDefinition,
  PrefillMapping,
  PrefillSource,
} from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { plainText } from '../record-name.ts'
import type { DesignRecord, ListName, RecordKey } from '../records.ts'
import { listKey } from '../records.ts'
import { insertChild } from './insert-child.ts'

/** An entry of one of the item's lists. */
export type Entry =
  | { readonly kind: 'material'; readonly value: MaterialDefinition }
  | { readonly kind: 'source'; readonly value: PrefillSource }
  | { readonly kind: 'mapping'; readonly value: PrefillMapping }
  | { readonly kind: 'followUp'; readonly value: FollowUpDefinition }
  | { readonly kind: 'document'; readonly value: DocumentTemplateDefinition }

export interface AddEntry {
  readonly entry: Entry
  /** At the end when absent. */
  readonly index?: number
}

/** Puts a material, a prefill source, a mapping, a follow-up or a document template into its list. */
export const addEntry: Command<AddEntry> = {
  check(records, { entry }) {
    return records.has(`${entry.kind}:${entry.value.id}`) ? { code: 'wrongPlace' } : undefined
  },
  run(records, { entry, index }) {
    const parent = listKey(listOf[entry.kind])
    return insertChild(records, { parent, index: index ?? Number.MAX_SAFE_INTEGER }, target => {
      const record = toRecord(entry, parent)
      target.set(record.key, record)
      return record.key
    })
  },
  describe: (_, { entry }) => ({
    code: 'add',
    params: { name: 'name' in entry.value ? plainText(entry.value.name) : entry.value.source },
  }),
}

const listOf = {
  material: 'materials',
  source: 'sources',
  mapping: 'mappings',
  followUp: 'followUps',
  document: 'documents',
} as const satisfies Record<Entry['kind'], ListName>

function toRecord(entry: Entry, parent: RecordKey): DesignRecord {
  return { ...entry, key: `${entry.kind}:${entry.value.id}`, parent }
}
