import { focusSoon } from '../controls/focus-soon.ts'

/** What of a part the keyboard was on: its grip, or a button that moves it. */
export type PartTool = 'grip' | 'up' | 'down'

/**
 * Takes the keyboard along, once the part is drawn at its new place. A button that moved it stays under the finger, to be
 * pressed again; at the end of the list the other one takes over.
 */
export function focusPart(key: string, tool: PartTool): void {
  focusSoon(() => toolOf(key, tool))
}

/** What is inside a part, such as the questions behind an answer, comes after its own tools. */
function toolOf(key: string, tool: PartTool): HTMLElement | null | undefined {
  const part = document.querySelector(`[data-drag-record="${CSS.escape(key)}"]`)
  if (tool === 'grip') return part?.querySelector<HTMLElement>('[data-drag-handle]')
  const own = (which: PartTool) => part?.querySelector<HTMLButtonElement>(`[data-move="${which}"]`)
  const pressed = own(tool)
  return pressed?.disabled === true ? own(tool === 'up' ? 'down' : 'up') : pressed
}
