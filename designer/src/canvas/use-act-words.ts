import type { LostName } from '../document/keep-names.ts'
import { recordName } from '../document/record-name.ts'
import type { RecordKey, Records } from '../document/records.ts'
import { controlTexts } from '../texts/controls.ts'
import { selectionTexts } from '../texts/selection.ts'
import { usePropertyWords } from '../texts/use-property-words.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'

/** How acts on one or several records, and what they do to rules, are told. */
export function useActWords() {
  const texts = useTexts(selectionTexts)
  const { listed } = useTexts(controlTexts)
  const say = useItemWords()
  const wordFor = usePropertyWords()
  const nameOne = (records: Records, key: RecordKey) =>
    recordName(records, key, say) || wordFor(key.split(':')[0]) || key
  return {
    /** “名称”, or “名称”等 3 项. */
    what(records: Records, keys: readonly RecordKey[]): string {
      const name = nameOne(records, keys[0] ?? '')
      return keys.length > 1 ? texts.several(name, keys.length) : texts.one(name)
    },
    /** 仓库地址（显示条件）、…; each once. */
    where(records: Records, lost: readonly LostName[]): string {
      const places = lost.map(({ record, path }) =>
        texts.place(nameOne(records, record), wordFor(String(path[0] ?? '')) ?? ''),
      )
      return listed([...new Set(places)])
    },
  }
}
