import { suggestElements } from '@yibiao/core/elements'
import type { Field } from '@yibiao/schemas'
import { Icon } from '../controls/Icon.tsx'
import { newThing } from '../canvas/new-thing.ts'
import { draggableType } from '../drag/drag-source.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { elementTexts } from '../texts/elements.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { createElementField } from './apply-element.ts'

/** Data elements that the words in the palette's search may mean: pressed, one is inserted as a field ready to use. */
export function ElementTypes({
  search,
  insert,
}: {
  readonly search: string
  readonly insert: (field: Field) => void
}) {
  const texts = useTexts(elementTexts)
  const { locale } = useLocale()
  const found = suggestElements(search)
  if (found.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h2 className="yd-palette__group">{texts.title}</h2>
      <div className="yd-palette__types">
        {found.map(element => (
          <button
            key={element.name}
            type="button"
            className="yd-type"
            aria-label={texts.insert(element.label[locale], element.name)}
            {...draggableType(newThing('element', element.name))}
            onClick={() => insert(createElementField(element, element.label['zh-CN']))}
          >
            <Icon name={fieldDesigns[element.types[0]].icon} size={16} />
            <span>{element.label[locale]}</span>
          </button>
        ))}
      </div>
    </section>
  )
}
