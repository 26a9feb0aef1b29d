// A group of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useState } from 'react'
import { SaveBlockTool } from '../blocks/SaveBlockTool.tsx'
import { recordName } from '../document/record-name.ts'
import { topmost } from '../document/topmost.ts'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { controlTexts } from '../texts/controls.ts'
import { selectionTexts } from '../texts/selection.ts'
import { useItemWords, useTexts } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { Tool } from './Tool.tsx'
import { useItemActs } from './use-item-acts.ts'

/** Shown while several items are selected: how many, and what can be done with all of them. Also says it aloud. */
export function SelectionBar() {
  const selection = useEditorState(state => state.selection)
  const said = useSelectionWords()
  return (
    <>
      <output className="yd-unseen">{said}</output>
      {(selection.keys.length > 1 || selection.isGathering) && <Bar />}
    </>
  )
}

function Bar() {
  const editor = useEditor()
  const texts = useTexts(selectionTexts)
  const acts = useItemActs()
  const [isMoving, setIsMoving] = useState(false)
  const keys = useEditorState(state => state.selection.keys)
  const isGathering = useEditorState(state => state.selection.isGathering)
  const lead = useEditorState(state => state.selected) ?? ''
  const clear = () => {
    editor.select(undefined)
    focusRecord(lead)
  }
  return (
    <div className="yd-selection" role="group" aria-label={texts.acts}>
      <strong className="yd-selection__count">{texts.selected(keys.length)}</strong>
      {isGathering && <span className="yd-selection__hint">{texts.gathering}</span>}
      <Tool icon="up" label={texts.moveUp} act={() => acts.move(lead, 'up')} />
      <Tool icon="down" label={texts.moveDown} act={() => acts.move(lead, 'down')} />
      <Tool icon="move" label={texts.moveTo} act={() => setIsMoving(true)} />
      <Tool icon="copy" label={texts.copy} act={() => acts.copy(lead)} />
      <Tool icon="cut" label={texts.cut} act={() => acts.cut(lead)} />
      <Tool icon="duplicate" label={texts.duplicate} act={() => acts.duplicate(lead)} />
      <SaveBlockTool records={keys} />
      <Tool icon="trash" label={texts.delete} act={() => acts.remove(lead)} />
      <Tool icon="close" label={texts.clear} act={clear} />
      {isMoving && <MoveDialog records={keys} close={() => setIsMoving(false)} />}
    </div>
  )
}

/** Several are told with their names, up to a handful; one is told by its own item when it gets the keyboard. */
function useSelectionWords(): string {
  const texts = useTexts(selectionTexts)
  const { listed } = useTexts(controlTexts)
  const say = useItemWords()
  return useEditorState(({ document, selection }) => {
    if (selection.keys.length === 0) return texts.cleared
    if (selection.keys.length === 1) return ''
    const names = topmost(document.records, selection.keys).map(key => recordName(document.records, key, say))
    return texts.selectedNames(selection.keys.length, listed(names.slice(0, mostTold)))
  })
}

const mostTold = 5
