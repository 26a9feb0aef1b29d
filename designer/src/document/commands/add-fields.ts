import type { Field } from '@yibiao/schemas'
import { type Command, type Refusal, withRecords } from '../command.ts'
import { withFreeKeys } from '../free-keys.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { childrenOf } from '../read-record.ts'
import { isHolder, type Records } from '../records.ts'
import { scopeOf } from '../resolve-names.ts'
import { addFieldRecord } from '../to-records.ts'
import type { Place } from './insert-child.ts'

export interface AddFields extends Place {
  /** With new ids, in order. Keys that the scope has already get a number, and rules among the fields follow. */
  readonly fields: readonly Field[]
  /** What the history calls them together; the first and their number when absent. */
  readonly as?: string
}

/** Most fields of a section in the contract. */
const mostInSection = 2_000

/** Puts several fields, with the fields inside them, into one holder: one act, taken back as one. */
export const addFields: Command<AddFields> = {
  check(records, { fields, as: _as, ...place }) {
    if (fields.length === 0) return { code: 'notFound' }
    if (childrenOf(records, place.parent).length + fields.length > mostInSection) return { code: 'tooMany' }
    const refused = fields.flatMap(({ type }) => mayContain(records, place, { kind: 'field', type }) ?? [])
    return refused[0] ?? judgeInside(records, place, fields)
  },
  run: (records, { fields, as: _as, ...place }) =>
    insertAll(records, place, withFreeKeys(records, scopeOf(records, place.parent), fields)),
  describe: (_, { fields, as }) => ({
    code: 'add',
    params: {
      name: as ?? plainText(fields[0]?.label),
      ...(as === undefined && fields.length > 1 ? { count: String(fields.length) } : {}),
    },
  }),
}

/** What stands inside the new fields must fit as well: judged where they would stand. */
function judgeInside(records: Records, place: Place, fields: readonly Field[]): Refusal | undefined {
  const nested = fields.filter(field => field.type === 'group' || field.type === 'repeat')
  if (nested.length === 0) return undefined
  const after = insertAll(records, place, nested)
  return nested.flatMap(({ id }) => mayContain(after, place, { record: `field:${id}` }) ?? [])[0]
}

function insertAll(records: Records, { parent, index }: Place, fields: readonly Field[]): Records {
  const target = new Map(records)
  const keys = fields.map(field => addFieldRecord(target, field, parent))
  const holder = target.get(parent)
  if (!holder || !isHolder(holder)) return records
  return withRecords(target, [
    [parent, { ...holder, children: holder.children.toSpliced(index, 0, ...keys) }],
  ])
}
