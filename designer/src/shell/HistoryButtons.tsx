// A group of tools is no set of form fields, so it is no fieldset.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Button, Tooltip } from 'antd'
import { Icon } from '../controls/Icon.tsx'
import { useEditor, useEditorState } from '../session/use-editor.ts'
import { shellTexts } from '../texts/shell.ts'
import { useTexts } from '../texts/use-texts.ts'

/** Undo and redo, each with the name of what it would take back or do again. */
export function HistoryButtons() {
  const editor = useEditor()
  const texts = useTexts(shellTexts)
  const last = useEditorState(state => state.document.past.at(-1)?.name)
  const next = useEditorState(state => state.document.future.at(-1)?.name)
  return (
    <div className="yd-history" role="group" aria-label={`${texts.undo} / ${texts.redo}`}>
      <Tooltip title={last && texts.undoOf(texts.history(last))}>
        <Button
          type="text"
          icon={<Icon name="undo" />}
          aria-label={texts.undo}
          disabled={!last}
          onClick={() => editor.undo()}
        />
      </Tooltip>
      <Tooltip title={next && texts.redoOf(texts.history(next))}>
        <Button
          type="text"
          icon={<Icon name="redo" />}
          aria-label={texts.redo}
          disabled={!next}
          onClick={() => editor.redo()}
        />
      </Tooltip>
    </div>
  )
}
