import type { Field } from '@yibiao/schemas'
import { Input } from 'antd'
import { useState } from 'react'
import { BlockTypes } from '../blocks/BlockTypes.tsx'
import { LibraryTypes } from '../blocks/LibraryTypes.tsx'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { draggableType } from '../drag/drag-source.ts'
import { ElementTypes } from '../elements/ElementTypes.tsx'
import { fieldDesigns, paletteGroups, typesOfGroup } from '../fields/field-designs.ts'
import type { FieldType } from '../fields/field-design.ts'
import { useEditor } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { StartButton } from '../starts/StartButton.tsx'
import { fieldTexts } from '../texts/fields.ts'
import { useTexts } from '../texts/use-texts.ts'
import { createField } from './create-field.ts'
import { focusRecord } from './focus-record.ts'
import { placeAfterSelection } from './place-after-selection.ts'

/** Every field type: drag it onto the canvas, or press it to insert it at the selection. */
export function Palette({ page }: { readonly page: RecordKey | undefined }) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const words = useTexts(fieldTexts)
  const [search, setSearch] = useState('')

  const insertFirst = () => {
    const types = paletteGroups.flatMap(typesOfGroup)
    const named = types.find(type => words.types[type] === search.trim())
    const found = named ?? types.find(type => words.types[type].includes(search.trim()))
    if (search.trim() === '' || !found) return
    setSearch('')
    insert(found)
  }
  const insert = (type: FieldType) => insertField(createField(type, words.types[type], words.starters))
  const insertField = (field: Field) => {
    const { document, selected } = editor.getState()
    const place = placeAfterSelection(
      document.records,
      { kind: 'field', type: field.type },
      { selected, page },
    )
    if (!place) return
    if (!editor.dispatch('addField', { ...place, field })) return
    editor.select(`field:${field.id}`)
    focusRecord(`field:${field.id}`)
  }

  return (
    <div className="yd-palette">
      <StartButton page={page} />
      <Input
        allowClear
        size="small"
        aria-label={texts.searchTypes}
        placeholder={texts.searchTypes}
        value={search}
        onChange={event => setSearch(event.target.value)}
        onPressEnter={event => !event.nativeEvent.isComposing && insertFirst()}
      />
      <ElementTypes search={search} insert={insertField} />
      {paletteGroups.map(group => {
        const types = typesOfGroup(group).filter(type => words.types[type].includes(search))
        if (types.length === 0) return null
        return (
          <section key={group} aria-label={words.groups[group]}>
            <h2 className="yd-palette__group">{words.groups[group]}</h2>
            <div className="yd-palette__types">
              {types.map(type => (
                <button
                  key={type}
                  type="button"
                  className="yd-type"
                  {...draggableType(type)}
                  onClick={() => insert(type)}
                >
                  <Icon name={fieldDesigns[type].icon} size={16} />
                  <span>{words.types[type]}</span>
                </button>
              ))}
            </div>
          </section>
        )
      })}
      <LibraryTypes page={page} search={search} />
      <BlockTypes page={page} search={search} />
    </div>
  )
}
