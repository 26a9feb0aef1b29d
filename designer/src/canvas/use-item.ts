import type { MouseEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { draggableRecord } from '../drag/drag-source.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { focusKeeping, itemOf } from './focus-record.ts'
import { holdPress, selectByPointer } from './select-by-pointer.ts'

/** Attributes of the element around an item: what is dragged, what a click selects, how the selection looks. */
export function useItem(key: RecordKey) {
  const editor = useEditor()
  const isSelected = useEditorState(state => state.selection.keys.includes(key))
  return {
    ...draggableRecord(key),
    ...(isSelected ? { 'data-selected': true } : {}),
    onMouseDown: holdPress,
    onClick: (event: MouseEvent) => {
      // A menu opened from inside is a child in the tree of components only: what is chosen there is no click here.
      if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
      event.stopPropagation()
      selectByPointer(editor, key, event)
      const item = itemOf(key)
      if (event.target === item && item) focusKeeping(item)
    },
  }
}
