// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { Icon } from '../controls/Icon.tsx'
import type { IconName } from '../controls/icon-paths.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { useTexts } from '../texts/use-texts.ts'
import { duplicateRecord } from './clip.ts'
import { focusRecord } from './focus-record.ts'
import { moveByOne } from './move-by-one.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { useDeleteRecord } from './use-delete-record.tsx'

/** What can be done with the selected item, as buttons: every one also has a key. */
export function ItemTools({ record: key, name }: { readonly record: RecordKey; readonly name: string }) {
  const isSelected = useEditorState(state => state.selected === key)
  return isSelected ? <Tools record={key} name={name} /> : null
}

function Tools({ record: key, name }: { readonly record: RecordKey; readonly name: string }) {
  const editor = useEditor()
  const texts = useTexts(canvasTexts)
  const deleteRecord = useDeleteRecord()
  const [isMoving, setIsMoving] = useState(false)
  const move = (direction: 'up' | 'down') => {
    if (moveByOne(editor, key, direction)) focusRecord(key)
  }
  const isField = key.startsWith('field:')
  return (
    <div className="yd-tools" role="group" aria-label={texts.toolsOf(name)}>
      <Tool icon="up" label={texts.moveUp} act={() => move('up')} />
      <Tool icon="down" label={texts.moveDown} act={() => move('down')} />
      <Tool icon="move" label={texts.moveTo} act={() => setIsMoving(true)} />
      {isField && <Tool icon="copy" label={texts.duplicate} act={() => duplicateRecord(editor, key)} />}
      <Tool icon="trash" label={texts.delete} act={() => deleteRecord(key)} />
      {isMoving && <MoveDialog record={key} name={name} close={() => setIsMoving(false)} />}
    </div>
  )
}

function Tool({
  icon,
  label,
  act,
}: {
  readonly icon: IconName
  readonly label: string
  readonly act: () => void
}) {
  return (
    <Tooltip title={label} mouseEnterDelay={0.4}>
      <Button
        size="small"
        type="text"
        aria-label={label}
        icon={<Icon name={icon} size={16} />}
        onClick={event => {
          event.stopPropagation()
          act()
        }}
      />
    </Tooltip>
  )
}
