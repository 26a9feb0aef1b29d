import { useRef, useState, type PointerEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { chosenWith } from './chosen-with.ts'
import { allColumns, resizeFields } from './resize-fields.ts'

/**
 * The right edge of a field: dragging it gives the field another width, in whole columns of the grid, shown while it
 * is dragged. By keyboard Alt+Shift and an arrow do the same, and the inspector; so it is no stop of the Tab key.
 */
export function ResizeHandle({
  record: key,
  columns,
}: {
  readonly record: RecordKey
  readonly columns: number
}) {
  const editor = useEditor()
  const texts = useTexts(selectionTexts)
  const [wanted, setWanted] = useState<number>()
  const dragged = useRef<HTMLElement>(null)

  const show = (next: number | undefined) => {
    const card = dragged.current?.closest<HTMLElement>('.yd-field')
    if (card) card.style.gridColumn = next === undefined ? '' : `span ${next}`
    setWanted(next)
  }
  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = event.currentTarget
    show(columns)
  }
  const follow = (event: PointerEvent<HTMLElement>) => {
    const card = event.currentTarget.closest('.yd-field')
    const grid = card?.closest('.yd-grid')
    if (wanted === undefined || !card || !grid) return
    show(columnsAt(event.clientX - card.getBoundingClientRect().left, grid.clientWidth))
  }
  const end = () => {
    if (wanted === undefined) return
    show(undefined)
    if (wanted !== columns) resizeFields(editor, chosenWith(editor.getState(), key), wanted)
  }

  return (
    <span
      className="yd-resize"
      aria-hidden="true"
      title={texts.resize}
      onMouseDown={event => event.stopPropagation()}
      onTouchStart={event => event.stopPropagation()}
      onClick={event => event.stopPropagation()}
      onPointerDown={begin}
      onPointerMove={follow}
      onPointerUp={end}
      onPointerCancel={() => show(undefined)}
    >
      {wanted !== undefined && <span className="yd-resize__columns">{texts.columns(wanted)}</span>}
    </span>
  )
}

/** The whole number of columns nearest to a width. */
export function columnsAt(width: number, gridWidth: number): number {
  return Math.max(1, Math.min(allColumns, Math.round((width / gridWidth) * allColumns)))
}
