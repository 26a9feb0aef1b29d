import type { DesignRecord, RecordKey, Records } from './records.ts'

/** Why something cannot be done; the catalogue gives the words. */
export interface Refusal {
  readonly code: RefusalCode
  readonly params?: Readonly<Record<string, string>>
  /** Records that stand in the way. */
  readonly records?: readonly RecordKey[]
}

export type RefusalCode =
  | 'notFound'
  | 'wrongPlace'
  | 'insideItself'
  | 'tooDeep'
  | 'repeatTooDeep'
  | 'afterEnd'
  | 'endNotLast'
  | 'lastPage'
  | 'fewestBranches'
  | 'defaultBranch'
  | 'stillUsed'
  | 'keyTaken'
  | 'keyFormat'
  | 'nameEmpty'
  | 'tooMany'
  | 'insideBlock'
  | 'blockFieldTaken'
  | 'prefixFormat'

/** What a history entry is called: a code of the catalogue and the names in it. */
export interface HistoryName {
  readonly code: HistoryCode
  readonly params: Readonly<Record<string, string>>
}

export type HistoryCode =
  | 'add'
  | 'move'
  | 'delete'
  | 'change'
  | 'rename'
  | 'duplicate'
  | 'paste'
  | 'mend'
  | 'reset'
  | 'fill'
  | 'source'
  | 'merge'
  | 'takeTheirs'
  | 'recover'
  | 'restore'
  | 'link'
  | 'updateBlock'
  | 'detach'

/** One thing a person can do to the item. Pure: the same records and arguments give the same result. */
export interface Command<Args> {
  /** The rule; the drag preview and the menus ask the same one. */
  readonly check: (records: Records, args: Args) => Refusal | undefined
  /** The change; called only when `check` found nothing. */
  readonly run: (records: Records, args: Args) => Records
  /** What it did, in terms of the records before it. */
  readonly describe: (records: Records, args: Args) => HistoryName
  /** Entries with the same key within a second become one: a burst of typing. */
  mergeKey?(args: Args): string | undefined
  /** Whether it may give a linked section other fields and leave the link as it is; nothing else may. */
  mayChangeLinked?(args: Args): boolean
}

/** A copy of the records with some put or, with `undefined`, taken away. */
export function withRecords(
  records: Records,
  changed: Iterable<readonly [RecordKey, DesignRecord | undefined]>,
): Records {
  const copy = new Map(records)
  for (const [key, record] of changed) {
    if (record) copy.set(key, record)
    else copy.delete(key)
  }
  return copy
}
