// A tree of one's own items has no element that could stand for it.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import type { FocusEvent, KeyboardEvent } from 'react'
import { Icon } from '../controls/Icon.tsx'
import { listKey, type RecordKey } from '../document/records.ts'
import { fieldDesigns } from '../fields/field-designs.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { focusKeeping, focusRecord, isFocusKeeping } from './focus-record.ts'
import { holdPress, selectByPointer } from './select-by-pointer.ts'
import { useItemKeys } from './use-item-keys.ts'
import { useItemMenu } from './use-item-menu.tsx'

/** The whole form as a tree of names: choosing selects on the canvas, with the keys and the pointer of the canvas. */
export function Outline() {
  const texts = useTexts(canvasTexts)
  const onKeys = useItemKeys()
  const itemMenu = useItemMenu()
  const keys = (event: KeyboardEvent) => {
    if (!itemMenu.onKeyDown(event)) onKeys(event)
  }
  return (
    <div
      role="tree"
      className="yd-outline"
      aria-label={texts.outline}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={keys}
      onContextMenu={itemMenu.onContextMenu}
    >
      <Branch record={listKey('pages')} level={1} />
      {itemMenu.menu}
    </div>
  )
}

function Branch({ record: key, level }: { readonly record: RecordKey; readonly level: number }) {
  const record = useEditorState(state => state.document.records.get(key))
  if (!record || !('children' in record) || record.children.length === 0) return null
  return (
    <ul role={level === 1 ? 'none' : 'group'}>
      {record.children.map((child, index) => (
        <li key={child} role="none">
          <Name record={child} level={level} isFirst={level === 1 && index === 0} />
          <Branch record={child} level={level + 1} />
        </li>
      ))}
    </ul>
  )
}

function Name({ record: key, level, isFirst }: NameProps) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const say = useItemWords()
  const record = useEditorState(state => state.document.records.get(key))
  const isSelected = useEditorState(state => state.selection.keys.includes(key))
  const isTabStop = useEditorState(({ selected }) =>
    selected !== undefined && /^(page|section|field):/.test(selected) ? selected === key : isFirst,
  )
  if (!record || (record.kind !== 'page' && record.kind !== 'section' && record.kind !== 'field')) return null
  const name = record.kind === 'field' ? record.value.label : record.value.title
  const icon =
    record.kind === 'field'
      ? fieldDesigns[record.value.type].icon
      : record.kind === 'page'
        ? 'documents'
        : 'group'
  const focus = ({ currentTarget }: FocusEvent) => {
    if (isFocusKeeping()) return
    const { selection } = editor.getState()
    if (selection.isGathering) return
    if (selection.keys.includes(key)) editor.choose({ ...selection, lead: key })
    else if (currentTarget.matches(':focus-visible')) editor.select(key)
  }
  return (
    // The keys are heard by the tree around.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      role="treeitem"
      className="yd-outline__name"
      data-item={key}
      aria-level={level}
      aria-selected={isSelected}
      {...(record.children.length > 0 ? { 'aria-expanded': true } : {})}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={focus}
      onMouseDown={holdPress}
      onClick={event => {
        selectByPointer(editor, key, event)
        if (event.shiftKey || event.ctrlKey || event.metaKey) focusKeeping(event.currentTarget)
        else focusRecord(key)
      }}
    >
      <Icon name={icon} size={15} />
      {say(name) || texts.untitled}
    </div>
  )
}

interface NameProps {
  readonly record: RecordKey
  readonly level: number
  /** Where the Tab key enters the tree while nothing of the form is selected. */
  readonly isFirst: boolean
}
