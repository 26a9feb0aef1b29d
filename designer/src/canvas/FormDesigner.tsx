import { useCallback, useState } from 'react'
import { Segmented } from 'antd'
import { focusSoon } from '../controls/focus-soon.ts'
import type { Piece } from '../document/may-contain.ts'
import { recordName } from '../document/record-name.ts'
import { childrenOf } from '../document/read-record.ts'
import { listKey } from '../document/records.ts'
import { DragArea } from '../drag/DragArea.tsx'
import type { DragSource, Slot } from '../drag/drag-source.ts'
import { Inspector } from '../inspector/Inspector.tsx'
import type { EditorState } from '../session/editor.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { chosenWith } from './chosen-with.ts'
import { piecesOfNew } from './fields-of-new.ts'
import { FindDialog } from './FindDialog.tsx'
import { FormCanvas } from './FormCanvas.tsx'
import { Outline } from './Outline.tsx'
import { pageOf } from './page-of.ts'
import { Palette } from './Palette.tsx'
import { placeFor } from './place-for.ts'
import { useDropNew } from './use-drop-new.tsx'
import { useFormKeys } from './use-form-keys.ts'
import { useMoveRecords } from './use-move-records.ts'

/** The form, or the one section of a block: palette and outline, canvas, inspector, in one area of dragging. */
export function FormDesigner({ isBlock = false }: { readonly isBlock?: boolean }) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const selecting = useTexts(selectionTexts)
  const say = useItemWords()
  const moveRecords = useMoveRecords()
  const [side, setSide] = useState<'palette' | 'outline'>('palette')
  const [isFinding, setIsFinding] = useState(false)
  useFormKeys({
    find: () => setIsFinding(true),
    insert: () => {
      setSide('palette')
      focusSoon(() => document.querySelector('.yd-palette input'))
    },
  })
  const [chosenPage, setChosenPage] = useState<string>()
  const pages = useEditorState(state => childrenOf(state.document.records, listKey('pages'))[0]?.key)
  const selectedPage = useEditorState(state => pageOf(state.document.records, state.selected))
  if (selectedPage !== undefined && selectedPage !== chosenPage) setChosenPage(selectedPage)
  const page = useEditorState(state => {
    const wanted = selectedPage ?? chosenPage
    return wanted !== undefined && state.document.records.has(wanted) ? wanted : pages
  })

  const { dropNew, nameOfNew, dialog } = useDropNew(page)
  const judge = useCallback(
    (source: DragSource, slot: Slot) => slotFor(editor.getState(), source, slot) !== undefined,
    [editor],
  )
  const drop = (source: DragSource, slot: Slot) => {
    const place = slotFor(editor.getState(), source, slot)
    if (!place) return
    if (source.from === 'record') return moveRecords(chosenWith(editor.getState(), source.record), place)
    dropNew(source.type, place)
  }
  const nameOf = useCallback(
    (source: DragSource) => {
      if (source.from === 'record') {
        const chosen = chosenWith(editor.getState(), source.record)
        return chosen.length > 1
          ? selecting.items(chosen.length)
          : recordName(editor.getState().document.records, source.record, say)
      }
      return nameOfNew(source.type)
    },
    [editor, nameOfNew, say, selecting],
  )
  const placeOf = useCallback(
    (slot: Slot) => recordName(editor.getState().document.records, slot.parent, say),
    [editor, say],
  )

  return (
    <div className="yd-work">
      <DragArea className="yd-work__drag" judge={judge} drop={drop} nameOf={nameOf} placeOf={placeOf}>
        <aside className="yd-side" aria-label={texts.side}>
          <Segmented<'palette' | 'outline'>
            block
            tabIndex={-1}
            value={side}
            onChange={setSide}
            options={[
              { value: 'palette', label: texts.palette },
              { value: 'outline', label: texts.outline },
            ]}
          />
          {side === 'palette' ? <Palette page={page} /> : <Outline />}
        </aside>
        {page && (
          <FormCanvas
            page={page}
            showPage={setChosenPage}
            find={() => setIsFinding(true)}
            isBlock={isBlock}
          />
        )}
      </DragArea>
      <Inspector page={page} isBlock={isBlock} />
      {dialog}
      {isFinding && <FindDialog close={() => setIsFinding(false)} />}
    </div>
  )
}

/** Where the dragged things would go, when all of them may. */
function slotFor(state: EditorState, source: DragSource, slot: Slot): Slot | undefined {
  return placeFor(state.document.records, slot, piecesOf(state, source))
}

function piecesOf(state: EditorState, source: DragSource): Piece[] {
  return source.from === 'record'
    ? chosenWith(state, source.record).map(record => ({ record }))
    : piecesOfNew(source.type)
}
