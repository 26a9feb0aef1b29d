import { mayContain } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { ancestorsOf, subtreeOf } from '../document/read-record.ts'
import { listKey, type RecordKey, type Records } from '../document/records.ts'

/** Something that fields can be put into, with the names of what is around it: 页 / 分组. */
export interface FieldHolder {
  readonly key: RecordKey
  readonly name: string
}

/** Every section, group and repeat of the form that takes a field, in the order of the form. */
export function listHolders(records: Records): FieldHolder[] {
  return subtreeOf(records, listKey('pages')).flatMap(({ key }) => {
    if (mayContain(records, { parent: key, index: 0 }, { kind: 'field', type: 'text' })) return []
    const path = [key, ...ancestorsOf(records, key).map(record => record.key)].toReversed()
    return [
      {
        key,
        name:
          path
            .map(each => recordName(records, each))
            .filter(Boolean)
            .join(' / ') || '—',
      },
    ]
  })
}
