import type { MouseEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { draggableRecord } from '../drag/drag-source.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'

/** Attributes of the element around an item: what is dragged, what a click selects, how the selection looks. */
export function useItem(key: RecordKey) {
  const editor = useEditor()
  const isSelected = useEditorState(state => state.selected === key)
  return {
    ...draggableRecord(key),
    ...(isSelected ? { 'data-selected': true } : {}),
    onClick: (event: MouseEvent) => {
      event.stopPropagation()
      editor.select(key)
    },
  }
}
