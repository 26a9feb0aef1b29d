import { type Command, withRecords } from '../command.ts'
import { mayContain } from '../may-contain.ts'
import { recordName } from '../record-name.ts'
import { placeOf } from '../read-record.ts'
import type { ChildRecord, RecordKey, Records } from '../records.ts'
import { isChild, isHolder } from '../records.ts'
import { fieldByKey, scopeOf } from '../resolve-names.ts'
import { uniqueFieldKey } from '../unique-key.ts'
import type { Place } from './insert-child.ts'
import { renameRecordKey } from './rename-key.ts'

export interface MoveRecord extends Place {
  readonly record: RecordKey
}

/** Moves a page, section, field, step, branch or list entry; `index` counts the children before the move. */
export const moveRecord: Command<MoveRecord> = {
  check: (records, { record, ...place }) => mayContain(records, place, { record }),
  run(records, { record: key, ...place }) {
    const from = placeOf(records, key)
    const freed = withFreeKey(records, key, place.parent)
    const moved = freed.get(key)
    if (!from || !moved || !isChild(moved)) return records
    return from.parent === place.parent ? reorder(freed, moved, place.index) : rehang(freed, moved, place)
  },
  describe: (records, { record, parent }) => ({
    code: 'move',
    params: { name: recordName(records, record), target: recordName(records, parent) },
  }),
}

/** A field that comes into a scope with the same key gets a new one, and every rule about it with it. */
function withFreeKey(records: Records, key: RecordKey, parent: RecordKey): Records {
  const record = records.get(key)
  if (record?.kind !== 'field') return records
  const scope = scopeOf(records, parent)
  if (scope === scopeOf(records, record.parent) || !fieldByKey(records, scope, record.value.key))
    return records
  return renameRecordKey(records, key, uniqueFieldKey(records, scope, record.value.key))
}

function reorder(records: Records, record: ChildRecord, index: number): Records {
  const holder = records.get(record.parent)
  if (!holder || !isHolder(holder)) return records
  const before = holder.children.indexOf(record.key)
  const target = before < index ? index - 1 : index
  if (target === before) return records
  const children = holder.children.toSpliced(before, 1).toSpliced(target, 0, record.key)
  return withRecords(records, [[holder.key, { ...holder, children }]])
}

function rehang(records: Records, record: ChildRecord, { parent, index }: Place): Records {
  const source = records.get(record.parent)
  const target = records.get(parent)
  if (!source || !target || !isHolder(source) || !isHolder(target)) return records
  return withRecords(records, [
    [source.key, { ...source, children: source.children.filter(child => child !== record.key) }],
    [target.key, { ...target, children: target.children.toSpliced(index, 0, record.key) }],
    [record.key, { ...record, parent }],
  ])
}
