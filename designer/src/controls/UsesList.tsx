import type { ItemName } from '../document/item-names.ts'
import { usesOfName } from '../document/name-uses.ts'
import { useRecords } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useToldUses } from './use-told-uses.ts'

/** Where a name of the item is used. */
export function UsesList({ name }: { readonly name: ItemName }) {
  const records = useRecords()
  const texts = useTexts(controlTexts)
  const told = useToldUses()(usesOfName(records, name))
  if (told.length === 0) return <p className="yd-entry__help">{texts.unused}</p>
  return (
    <ul className="yd-uses" aria-label={texts.usedIn}>
      {told.map(place => (
        <li key={place}>{place}</li>
      ))}
    </ul>
  )
}
