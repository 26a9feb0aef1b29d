import { focusRecord } from '../canvas/focus-record.ts'
import { placeAfterSelection } from '../canvas/place-after-selection.ts'
import { newThing } from '../canvas/new-thing.ts'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { draggableType } from '../drag/drag-source.ts'
import { useEditor } from '../session/use-editor.ts'
import { blockTexts } from '../texts/blocks.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { FieldBlock } from './field-block.ts'
import { fieldBlocks } from './field-blocks.ts'

/** Usual groups of fields in the palette: dragged, or pressed, a copy is inserted as one act. */
export function BlockTypes({
  page,
  search,
}: {
  readonly page: RecordKey | undefined
  readonly search: string
}) {
  const editor = useEditor()
  const texts = useTexts(blockTexts)
  const insert = (block: FieldBlock) => {
    const { document, selected } = editor.getState()
    const place = placeAfterSelection(document.records, { kind: 'field', type: 'text' }, { selected, page })
    const fields = block.create()
    const first = fields[0]
    if (!place || !first || !editor.dispatch('addFields', { ...place, fields, as: texts.names[block.name] }))
      return
    editor.select(`field:${first.id}`)
    focusRecord(`field:${first.id}`)
  }
  const blocks = fieldBlocks.filter(({ name }) => texts.names[name].includes(search))
  if (blocks.length === 0) return null
  return (
    <section aria-label={texts.title}>
      <h2 className="yd-palette__group">{texts.title}</h2>
      <div className="yd-palette__types">
        {blocks.map(block => (
          <button
            key={block.name}
            type="button"
            className="yd-type"
            title={texts.contents[block.name]}
            {...draggableType(newThing('block', block.name))}
            onClick={() => insert(block)}
          >
            <Icon name={block.icon} size={16} />
            <span>{texts.names[block.name]}</span>
          </button>
        ))}
      </div>
    </section>
  )
}
