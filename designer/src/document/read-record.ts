import type { DesignRecord, RecordKey, Records } from './records.ts'
import { isChild, isHolder } from './records.ts'

type OfKind<Kind extends DesignRecord['kind']> = Extract<DesignRecord, { kind: Kind }>

/** The record with the key when it is of the kind. */
export function readRecord<Kind extends DesignRecord['kind']>(
  records: Records,
  key: RecordKey | undefined,
  kind: Kind,
): OfKind<Kind> | undefined {
  const record = key === undefined ? undefined : records.get(key)
  return isOfKind(record, kind) ? record : undefined
}

export function isOfKind<Kind extends DesignRecord['kind']>(
  record: DesignRecord | undefined,
  kind: Kind,
): record is OfKind<Kind> {
  return record?.kind === kind
}

/** All records of a kind, in no particular order. */
export function recordsOfKind<Kind extends DesignRecord['kind']>(
  records: Records,
  kind: Kind,
): OfKind<Kind>[] {
  return [...records.values()].filter(record => isOfKind(record, kind))
}

/** The children of a record, in order. */
export function childrenOf(records: Records, key: RecordKey): DesignRecord[] {
  const record = records.get(key)
  if (!record || !isHolder(record)) return []
  return record.children.flatMap(child => records.get(child) ?? [])
}

/** The record and everything inside it, parents first. */
export function subtreeOf(records: Records, key: RecordKey): DesignRecord[] {
  const record = records.get(key)
  if (!record) return []
  const inside = isHolder(record) ? record.children.flatMap(child => subtreeOf(records, child)) : []
  return [record, ...inside]
}

/** The records around a record, nearest first. */
export function ancestorsOf(records: Records, key: RecordKey): DesignRecord[] {
  const found: DesignRecord[] = []
  let record = records.get(key)
  while (record && isChild(record)) {
    record = records.get(record.parent)
    if (record) found.push(record)
  }
  return found
}

/** Where a record stands: its holder and its place there. */
export function placeOf(records: Records, key: RecordKey): { parent: RecordKey; index: number } | undefined {
  const record = records.get(key)
  if (!record || !isChild(record)) return undefined
  const parent = records.get(record.parent)
  if (!parent || !isHolder(parent)) return undefined
  return { parent: parent.key, index: parent.children.indexOf(key) }
}
