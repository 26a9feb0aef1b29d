import { useCallback, useState } from 'react'
import { Segmented } from 'antd'
import { mayContain, type Piece } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { listKey } from '../document/records.ts'
import { DragArea } from '../drag/DragArea.tsx'
import type { DragSource, Slot } from '../drag/drag-source.ts'
import { fieldTypes } from '../fields/field-designs.ts'
import type { FieldType } from '../fields/field-design.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { fieldTexts } from '../texts/fields.ts'
import { useTexts } from '../texts/use-texts.ts'
import { createField } from './create-field.ts'
import { FormCanvas } from './FormCanvas.tsx'
import { focusRecord } from './focus-record.ts'
import { Outline } from './Outline.tsx'
import { pageOf } from './page-of.ts'
import { Palette } from './Palette.tsx'

/** The form: palette and outline, canvas, inspector, in one area of dragging. */
export function FormDesigner() {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const names = useTexts(fieldTexts).types
  const [side, setSide] = useState<'palette' | 'outline'>('palette')
  const [chosenPage, setChosenPage] = useState<string>()
  const pages = useEditorState(state => childrenOf(state.document.records, listKey('pages'))[0]?.key)
  const selectedPage = useEditorState(state => pageOf(state.document.records, state.selected))
  const page = useEditorState(state => {
    const wanted = selectedPage ?? chosenPage
    return wanted !== undefined && state.document.records.has(wanted) ? wanted : pages
  })

  const judge = useCallback(
    (source: DragSource, slot: Slot) =>
      mayContain(editor.getState().document.records, slot, pieceOf(source)) === undefined,
    [editor],
  )
  const drop = useCallback(
    (source: DragSource, slot: Slot) => {
      if (source.from === 'record') {
        editor.dispatch('moveRecord', { record: source.record, ...slot })
        editor.select(source.record)
        focusRecord(source.record)
        return
      }
      const type = toFieldType(source.type)
      if (!type) return
      const field = createField(type, names[type])
      if (editor.dispatch('addField', { ...slot, field })) {
        editor.select(`field:${field.id}`)
        focusRecord(`field:${field.id}`)
      }
    },
    [editor, names],
  )
  const nameOf = useCallback(
    (source: DragSource) => {
      if (source.from === 'record') return recordName(editor.getState().document.records, source.record)
      const type = toFieldType(source.type)
      return type ? names[type] : ''
    },
    [editor, names],
  )
  const placeOf = useCallback(
    (slot: Slot) => recordName(editor.getState().document.records, slot.parent),
    [editor],
  )

  return (
    <div className="yd-work">
      <DragArea className="yd-work__drag" judge={judge} drop={drop} nameOf={nameOf} placeOf={placeOf}>
        <aside className="yd-side" aria-label={texts.side}>
          <Segmented<'palette' | 'outline'>
            block
            value={side}
            onChange={setSide}
            options={[
              { value: 'palette', label: texts.palette },
              { value: 'outline', label: texts.outline },
            ]}
          />
          {side === 'palette' ? <Palette page={page} /> : <Outline />}
        </aside>
        {page && <FormCanvas page={page} showPage={setChosenPage} />}
      </DragArea>
      <Inspector page={page} />
    </div>
  )
}

function pieceOf(source: DragSource): Piece {
  return source.from === 'record' ? { record: source.record } : { kind: 'field', type: source.type }
}

function toFieldType(type: string): FieldType | undefined {
  return fieldTypes.find(each => each === type)
}
