import type { Field } from '@yibiao/schemas'
import type { Command } from '../command.ts'
import { mayContain } from '../may-contain.ts'
import { plainText } from '../record-name.ts'
import { scopeOf } from '../resolve-names.ts'
import { addFieldRecord } from '../to-records.ts'
import { uniqueFieldKey } from '../unique-key.ts'
import { insertChild, type Place } from './insert-child.ts'

export interface AddField extends Place {
  /** With new ids. Its key gets a number when the scope has the key already. */
  readonly field: Field
}

/** Puts a field, with the fields inside it, into a section, a group or the rows of a repeat. */
export const addField: Command<AddField> = {
  check: (records, { field, ...place }) => mayContain(records, place, { kind: 'field', type: field.type }),
  run(records, { field, ...place }) {
    const key = uniqueFieldKey(records, scopeOf(records, place.parent), field.key)
    return insertChild(records, place, target => addFieldRecord(target, { ...field, key }, place.parent))
  },
  describe: (_, { field }) => ({ code: 'add', params: { name: plainText(field.label) } }),
}
