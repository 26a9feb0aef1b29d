import { type Command, withRecords } from '../command.ts'
import { isIdentifier, placeOfName, siblingsOfName, textOfName, type ItemName } from '../item-names.ts'
import { usesOfName, type NameUse } from '../name-uses.ts'
import { readProperty, writeProperty } from '../property-path.ts'
import type { DesignRecord, RecordKey } from '../records.ts'

export interface RenameName {
  readonly name: ItemName
  readonly text: string
}

/** Gives a code table, code, decision table, output, question or answer another name and rewrites every use. */
export const renameName: Command<RenameName> = {
  check(records, { name, text }) {
    if (textOfName(records, name) === '' && !records.has(placeOfName(name).record))
      return { code: 'notFound' }
    if (isIdentifier(name) && !/^[a-z][A-Za-z0-9]{0,63}$/.test(text)) return { code: 'keyFormat' }
    if (text.trim() === '' || text.length > (name.type === 'code' ? 64 : 100)) return { code: 'nameEmpty' }
    return siblingsOfName(records, name).includes(text) ? { code: 'keyTaken' } : undefined
  },
  run(records, { name, text }) {
    const old = textOfName(records, name)
    if (old === text) return records
    const uses = old === '' ? [] : usesOfName(records, name)
    const own: NameUse = placeOfName(name)
    const changed = new Map<RecordKey, DesignRecord>()
    // From the end of each text to its beginning, so that the positions before stay true.
    const ordered = [own, ...uses].toSorted((a, b) => (b.piece?.from ?? 0) - (a.piece?.from ?? 0))
    for (const { record: key, path, piece } of ordered) {
      const record = changed.get(key) ?? records.get(key)
      if (!record) continue
      const before = readProperty(record.value, path)
      const written = piece && typeof before === 'string' ? splice(before, piece, text) : text
      changed.set(key, withValue(record, writeProperty(record.value, path, written)))
    }
    return withRecords(records, changed)
  },
  describe: (records, { name, text }) => ({
    code: 'rename',
    params: { name: textOfName(records, name), key: text },
  }),
}

function splice(before: string, piece: NonNullable<NameUse['piece']>, text: string): string {
  const written = piece.as === 'string' ? JSON.stringify(text) : text
  return before.slice(0, piece.from) + written + before.slice(piece.to)
}

/** Only names were rewritten, so the value keeps its type. */
function withValue(record: DesignRecord, value: unknown): DesignRecord {
  return { ...record, value } as DesignRecord
}
