import { type Command, withRecords } from '../command.ts'
import { readProperty, writeProperty, type PropertyPath } from '../property-path.ts'
import { recordName } from '../record-name.ts'
import type { DesignRecord, RecordKey } from '../records.ts'

export interface SetProperty {
  readonly record: RecordKey
  /** From the record's value; empty for the whole value. */
  readonly path: PropertyPath
  /** `undefined` leaves the property out. */
  readonly value: unknown
  /** An act by itself, however soon it follows another one: pressing a button, not typing. */
  readonly isWhole?: true
}

/** Sets one property of a record. Ids and keys have their own commands, because other records name them. */
export const setProperty: Command<SetProperty> = {
  check: (records, { record }) => (records.has(record) ? undefined : { code: 'notFound' }),
  run(records, { record: key, path, value }) {
    const record = records.get(key)
    if (!record || Object.is(readProperty(record.value, path), value)) return records
    return withRecords(records, [[key, withValue(record, writeProperty(record.value, path, value))]])
  },
  describe: (records, { record, path }) => ({
    code: 'change',
    params: {
      name: recordName(records, record),
      property: String(path[0] ?? ''),
      ...(record.startsWith('part:') ? { part: record.slice('part:'.length) } : {}),
    },
  }),
  mergeKey: ({ record, path, value, isWhole }) =>
    isWhole ? undefined : `${record} ${path.join('/')} ${typeof value}`,
}

/** The editors give values of the property's own type; the save checks the whole document against the contract. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}
