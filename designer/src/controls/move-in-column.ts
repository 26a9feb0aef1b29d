import type { KeyboardEvent } from 'react'

/** Up, down and Enter go to the same column of the row above or below, as in a spreadsheet. */
export function moveInColumn(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, altKey, ctrlKey, metaKey } = event
  if (!(target instanceof HTMLInputElement) || altKey || ctrlKey || metaKey) return
  if (event.nativeEvent.isComposing || (target.list && key !== 'Enter')) return
  const isUp = key === 'ArrowUp'
  if (!isUp && key !== 'ArrowDown' && key !== 'Enter') return
  const cell = target.closest('td')
  const row = cell?.parentElement
  const rows = [...(row?.closest('table')?.querySelectorAll<HTMLTableRowElement>('tr[data-row]') ?? [])]
  const next = rows[rows.findIndex(each => each === row) + (isUp ? -1 : 1)]
  const input = next?.cells[cell?.cellIndex ?? 0]?.querySelector('input')
  if (!input) return
  event.preventDefault()
  input.focus()
  input.select()
}
