import { Input } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import type { RecordKey } from '../document/records.ts'
import { draggableType } from '../drag/drag-source.ts'
import { fieldDesigns, paletteGroups, typesOfGroup } from '../fields/field-designs.ts'
import type { FieldType } from '../fields/field-design.ts'
import { useEditor } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
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

  const insert = (type: FieldType) => {
    const { document, selected } = editor.getState()
    const place = placeAfterSelection(document.records, { kind: 'field', type }, { selected, page })
    if (!place) return
    const field = createField(type, words.types[type])
    if (!editor.dispatch('addField', { ...place, field })) return
    editor.select(`field:${field.id}`)
    focusRecord(`field:${field.id}`)
  }

  return (
    <div className="yd-palette">
      <Input
        allowClear
        size="small"
        aria-label={texts.searchTypes}
        placeholder={texts.searchTypes}
        value={search}
        onChange={event => setSearch(event.target.value)}
      />
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
    </div>
  )
}
