import type { FocusEvent, MouseEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'

/** Selection and focus of one item: the selected one is the tree's stop for the Tab key. */
export function useItemProps(key: RecordKey, isEntry: boolean) {
  const editor = useEditor()
  const isSelected = useEditorState(state => state.selected === key)
  return {
    'aria-selected': isSelected,
    tabIndex: isSelected || isEntry ? 0 : -1,
    onClick: (event: MouseEvent) => {
      event.stopPropagation()
      editor.select(key)
    },
    onFocus: (event: FocusEvent) => {
      if (event.target === event.currentTarget) editor.select(key)
    },
  }
}
