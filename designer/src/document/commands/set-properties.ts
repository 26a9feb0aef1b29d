import type { Command } from '../command.ts'
import { namesOf } from '../names-of.ts'
import type { PropertyPath } from '../property-path.ts'
import type { RecordKey, Records } from '../records.ts'
import { setProperty } from './set-property.ts'

export interface SetProperties {
  readonly records: readonly RecordKey[]
  /** From each record's value. */
  readonly path: PropertyPath
  /** The same for all; `undefined` leaves the property out. */
  readonly value: unknown
}

/** Sets one property of several records to the same value. */
export const setProperties: Command<SetProperties> = {
  check: (records, { records: keys }) =>
    keys.every(key => records.has(key)) ? undefined : { code: 'notFound' },
  run: (records, { records: keys, path, value }) =>
    keys.reduce<Records>((rest, record) => setProperty.run(rest, { record, path, value }), records),
  describe: (records, { records: keys, path }) => ({
    code: 'change',
    params: { ...namesOf(records, keys), property: String(path[0] ?? '') },
  }),
  mergeKey: ({ records, path, value }) => `${records.join(' ')} ${path.join('/')} ${typeof value}`,
}
