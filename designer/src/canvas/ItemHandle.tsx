import type { FocusEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { isFocusKeeping } from './focus-record.ts'
import { nameItem } from './name-item.ts'
import { ItemTools } from './ItemTools.tsx'

/**
 * The part of an item that takes focus, clicks and drags: it lies over what is drawn, so that a screen reader hears
 * the name and not everything inside, and the fields drawn below stay inert.
 */
export function ItemHandle({ record: key, name, level, isEntry, isFixed, holdsItems }: ItemHandleProps) {
  const editor = useEditor()
  const isSelected = useEditorState(state => state.selection.keys.includes(key))
  const isLead = useEditorState(state => state.selected === key)
  const focus = (event: FocusEvent) => {
    if (event.target !== event.currentTarget || isFocusKeeping()) return
    const { selection } = editor.getState()
    if (selection.isGathering) return
    if (selection.keys.includes(key)) editor.choose({ ...selection, lead: key })
    else editor.select(key)
  }
  return (
    <div
      role="treeitem"
      className="yd-item"
      data-item={key}
      aria-label={name}
      aria-level={level}
      aria-selected={isSelected}
      {...(holdsItems ? { 'aria-expanded': true } : {})}
      tabIndex={isLead || isEntry ? 0 : -1}
      onFocus={focus}
      onDoubleClick={() => nameItem(editor, key)}
    >
      {!isFixed && <ItemTools record={key} name={name} />}
    </div>
  )
}

interface ItemHandleProps {
  readonly record: RecordKey
  readonly name: string
  readonly level: number
  /** Where the Tab key enters the tree while nothing is selected. */
  readonly isEntry?: boolean
  /** Cannot be moved or deleted. */
  readonly isFixed?: boolean
  readonly holdsItems?: boolean
}
