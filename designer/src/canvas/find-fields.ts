import { ancestorsOf, subtreeOf } from '../document/read-record.ts'
import { recordName } from '../document/record-name.ts'
import { listKey, type RecordKey, type Records } from '../document/records.ts'

/** A field or part of the form that was looked for. */
export interface FoundItem {
  readonly record: RecordKey
  readonly name: string
  /** The key of a field; pages and sections have none. */
  readonly key: string | undefined
  /** The page and what else is around, from outside in. */
  readonly where: readonly string[]
}

/**
 * Fields, sections and pages whose name or key has the words, in any case: those that begin with them first, else in
 * the order of the form. Nothing is found by no words.
 */
export function findFields(records: Records, words: string): FoundItem[] {
  const wanted = words.trim().toLowerCase()
  if (wanted === '') return []
  const found = subtreeOf(records, listKey('pages')).flatMap(({ key: record }) => {
    const item = read(records, record)
    const texts = item ? [item.name, item.key ?? ''].map(text => text.toLowerCase()) : []
    if (!item || !texts.some(text => text.includes(wanted))) return []
    return [{ item, rank: texts.some(text => text.startsWith(wanted)) ? 0 : 1 }]
  })
  return found.toSorted((a, b) => a.rank - b.rank).map(({ item }) => item)
}

function read(records: Records, key: RecordKey): FoundItem | undefined {
  const record = records.get(key)
  if (record?.kind !== 'field' && record?.kind !== 'section' && record?.kind !== 'page') return undefined
  const where = ancestorsOf(records, key)
    .map(each => recordName(records, each.key))
    .filter(Boolean)
    .toReversed()
  return {
    record: key,
    name: recordName(records, key),
    key: record.kind === 'field' ? record.value.key : undefined,
    where,
  }
}
