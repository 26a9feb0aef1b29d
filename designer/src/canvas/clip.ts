import { validateDocument } from '@yibiao/schemas'
import type { RecordKey, Records } from '../document/records.ts'
import { toDefinition } from '../document/to-definition.ts'
import { toRecords } from '../document/to-records.ts'
import { topmost } from '../document/topmost.ts'

/** What was copied, with the item around it: what its rules name can be looked up when it is pasted. */
export interface Clip {
  readonly source: Records
  /** In the order of the item, none inside another. */
  readonly keys: readonly RecordKey[]
}

const clipKey = 'yibiao.designer.clip'

/**
 * Keeps fields, sections or pages for pasting in this item, another one or another tab. Not when the item could not be
 * read back, or when the browser has no room.
 */
export function writeClip(source: Records, keys: readonly RecordKey[]): 'kept' | 'invalid' | 'full' {
  const definition = toDefinition(source)
  if (!('document' in validateDocument('ItemDefinition', definition))) return 'invalid'
  try {
    localStorage.setItem(clipKey, JSON.stringify({ keys, definition }))
    return 'kept'
  } catch {
    return 'full'
  }
}

/** Anything may stand in the browser's store: only an item the contract knows is read, and keys that are in it. */
export function readClip(): Clip | undefined {
  const given = readStore()
  if (typeof given !== 'object' || given === null) return undefined
  const { keys, definition } = given as Readonly<Record<string, unknown>>
  const checked = validateDocument('ItemDefinition', definition)
  if (!('document' in checked) || !Array.isArray(keys)) return undefined
  const source = toRecords(checked.document)
  const known = topmost(
    source,
    keys.filter(key => typeof key === 'string'),
  )
  return known.length === 0 ? undefined : { source, keys: known }
}

function readStore(): unknown {
  try {
    return JSON.parse(localStorage.getItem(clipKey) ?? 'null')
  } catch {
    return undefined
  }
}
