import { recordName } from '../document/record-name.ts'
import type { NameUse } from '../document/name-uses.ts'
import { changedPart } from '../publish/changed-part.ts'
import { useRecords } from '../session/use-editor.ts'
import { publishTexts } from '../texts/publish.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Says where a name is used: the part of the item and what is called there, each place once. */
export function useToldUses(): (uses: readonly NameUse[]) => string[] {
  const records = useRecords()
  const { parts } = useTexts(publishTexts)
  return uses => {
    const places = uses.flatMap(({ record: key }) => {
      const record = records.get(key)
      if (!record) return []
      const name = record.kind === 'part' ? '' : recordName(records, key)
      return [[parts.get(changedPart(record)), name].filter(Boolean).join(' · ')]
    })
    return [...Map.groupBy(places, place => place)].map(([place, same]) =>
      same.length > 1 ? `${place} × ${same.length}` : place,
    )
  }
}
