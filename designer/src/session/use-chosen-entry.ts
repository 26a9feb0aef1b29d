import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState } from './use-editor.ts'

/** Which entry of a part that is one record is shown: the one a problem or the person chose last, else the first. */
export function useChosenEntry(part: RecordKey, count: number): [number, (index: number) => void] {
  const editor = useEditor()
  const chosen = useEditorState(state => (state.selected === part ? state.selectedPath[0] : undefined))
  const index = typeof chosen === 'number' ? chosen : 0
  return [Math.min(index, Math.max(0, count - 1)), next => editor.select(part, [next])]
}
