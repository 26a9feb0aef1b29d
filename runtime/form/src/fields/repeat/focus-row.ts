import { focusAnswer } from '../../form/focus-answer.ts'
import { controlIdOf } from '../control-id.ts'

/** Puts the focus on the first control of a row, which may have to be drawn first. */
export function focusRow(id: string, path: string, index: number): void {
  if (id === controlIdOf(path) && focusAnswer(`${path}/${index}`)) return
  const row = document.getElementById(rowIdOf(id, index))
  const control = row?.querySelector('input, select, textarea, button')
  if (control instanceof HTMLElement) control.focus()
}

/** Keeps the focus on the button that moved a row; on the other one where the row can go no further. */
export function focusRowButton(id: string, index: number, kind: 'up' | 'down'): void {
  const row = document.getElementById(rowIdOf(id, index))
  const buttons = [
    ...(row?.querySelectorAll<HTMLButtonElement>('.yb-row-buttons button:enabled') ?? []),
  ].filter(button => button.closest('[data-row]') === row)
  const button = buttons.find(each => each.dataset['act'] === kind) ?? buttons[0]
  button?.focus()
}

/** As the id of the control of an answer would be: `/rows/3` → `yb-rows-3`. */
export function rowIdOf(id: string, index: number): string {
  return `${id}-${index}`
}
