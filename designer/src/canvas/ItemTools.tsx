// A group of a tree or of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useState } from 'react'
import type { RecordKey } from '../document/records.ts'
import { selectOne } from '../session/selection.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { canvasTexts } from '../texts/canvas.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useTexts } from '../texts/use-texts.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { Tool } from './Tool.tsx'
import { useItemActs } from './use-item-acts.ts'

/** What can be done with the selected item, as buttons: every one also has a key. Of several, see `SelectionBar`. */
export function ItemTools({ record: key, name }: { readonly record: RecordKey; readonly name: string }) {
  const isAlone = useEditorState(
    ({ selection }) => selection.keys.length === 1 && selection.lead === key && !selection.isGathering,
  )
  return isAlone ? <Tools record={key} name={name} /> : null
}

function Tools({ record: key, name }: { readonly record: RecordKey; readonly name: string }) {
  const texts = useTexts(canvasTexts)
  const acts = useItemActs()
  const editor = useEditor()
  const selecting = useTexts(selectionTexts)
  const gather = () => editor.choose({ ...selectOne(key), isGathering: true })
  const [isMoving, setIsMoving] = useState(false)
  const isOfForm = key.startsWith('field:') || key.startsWith('section:')
  return (
    <div className="yd-tools" role="group" aria-label={texts.toolsOf(name)}>
      <Tool icon="up" label={texts.moveUp} act={() => acts.move(key, 'up')} />
      <Tool icon="down" label={texts.moveDown} act={() => acts.move(key, 'down')} />
      <Tool icon="move" label={texts.moveTo} act={() => setIsMoving(true)} />
      {isOfForm && <Tool icon="copy" label={texts.duplicate} act={() => acts.duplicate(key)} />}
      {isOfForm && <Tool icon="checks" label={selecting.gather} act={gather} />}
      <Tool icon="trash" label={texts.delete} act={() => acts.remove(key)} />
      {isMoving && <MoveDialog records={[key]} close={() => setIsMoving(false)} />}
    </div>
  )
}
