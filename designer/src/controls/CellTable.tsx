// The handlers hear what the inputs inside let through; the group itself is no control. A group of cells is no fieldset.
/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role */
import { isTable } from '@yibiao/core/table-import'
import type { ReactNode } from 'react'
import { moveInColumn } from './move-in-column.ts'

/** A table whose cells are boxes: arrows go up and down, what a spreadsheet copied is taken as a whole. */
export function CellTable({ label, place, take, children }: CellTableProps) {
  return (
    <div
      role="group"
      aria-label={label}
      className="yd-table"
      data-place={place}
      onKeyDown={moveInColumn}
      onPaste={event => {
        const text = event.clipboardData.getData('text/plain')
        const cell = event.target instanceof Element ? event.target.closest('td') : null
        const row = Number(cell?.closest('tr')?.dataset['row'])
        if (!cell || Number.isNaN(row) || !isTable(text)) return
        event.preventDefault()
        take(text, { row, column: cell.cellIndex })
      }}
    >
      <table>{children}</table>
    </div>
  )
}

interface CellTableProps {
  readonly label: string
  readonly place?: string
  /** Takes a text of several cells; `row` is what the row says of itself, `column` counts from the first cell. */
  readonly take: (text: string, at: { readonly row: number; readonly column: number }) => void
  /** Head and body; every row of the body has `data-row`. */
  readonly children: ReactNode
}
