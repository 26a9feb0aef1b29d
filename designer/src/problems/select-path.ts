import { splitPath } from '@yibiao/core/form'
import type { ItemPart } from '../routing/route.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { childrenOf } from '../document/read-record.ts'
import type { PropertyPath } from '../document/property-path.ts'
import { isHolder, listKey, partKey, type ListName } from '../document/records.ts'

/** Where a problem is: the part of the item to show, the record to select there, and the property of the record. */
export interface ProblemPlace {
  readonly part: ItemPart
  readonly record?: RecordKey
  /** From the record's value; empty when the whole record is meant. */
  readonly property: PropertyPath
}

/** The place a JSON Pointer into the definition stands for. */
export function placeOfPath(records: Records, pointer: string): ProblemPlace {
  const [part, ...rest] = splitPath(pointer)
  switch (part) {
    case 'form':
      return { part: 'form', ...recordAt(records, listKey('pages'), rest.slice(1)) }
    case 'flow':
      return {
        part: 'flow',
        ...recordAt(records, listKey(rest[0] === 'followUps' ? 'followUps' : 'steps'), rest.slice(1)),
      }
    case 'materials':
    case 'documents':
      return { part, ...recordAt(records, listKey(part), rest) }
    case 'prefill':
      return { part: 'prefill', ...recordAt(records, listKey(listOf(rest[0])), rest.slice(1)) }
    case 'limits':
    case 'guide':
    case 'situations':
    case 'codeTables':
    case 'decisions':
    case 'scenarios':
      return { part, record: partKey(part), property: toProperty(rest) }
    case 'name':
      return { part: 'guide', record: partKey('item'), property: ['name'] }
    default:
      return { part: 'source', property: [] }
  }
}

type RecordPlace = Omit<ProblemPlace, 'part'>

function listOf(name: string | undefined): ListName {
  return name === 'mappings' ? 'mappings' : 'sources'
}

/** Follows list names and indexes down to the innermost record. */
function recordAt(records: Records, holder: RecordKey, segments: readonly string[]): RecordPlace {
  const [first, ...rest] = segments
  if (first === undefined) return placeIn(holder, [])
  if (first === 'default') {
    const branch = childrenOf(records, holder).at(-1)
    return branch ? recordAt(records, branch.key, rest) : placeIn(holder, segments)
  }
  if (/^\d+$/.test(first)) {
    const child = childrenOf(records, holder)[Number(first)]
    return child ? below(records, child.key, rest) : placeIn(holder, [])
  }
  return below(records, holder, segments)
}

function below(records: Records, key: RecordKey, segments: readonly string[]): RecordPlace {
  const record = records.get(key)
  const [first, ...rest] = segments
  const goesDown =
    record &&
    isHolder(record) &&
    first !== undefined &&
    ['sections', 'fields', 'steps', 'branches', 'default'].includes(first)
  if (!goesDown) return placeIn(key, segments)
  return first === 'default' ? recordAt(records, key, segments) : recordAt(records, key, rest)
}

/** A list of the item is no record a person can select. */
function placeIn(key: RecordKey, segments: readonly string[]): RecordPlace {
  return key.startsWith('list:') ? { property: [] } : { record: key, property: toProperty(segments) }
}

function toProperty(segments: readonly string[]): PropertyPath {
  return segments.map(segment => (/^\d+$/.test(segment) ? Number(segment) : segment))
}
