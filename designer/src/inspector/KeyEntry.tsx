import { Input } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { commands } from '../document/commands.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { inspectorTexts } from '../texts/inspector.ts'
import { refusalTexts } from '../texts/refusals.ts'
import { useTexts } from '../texts/use-texts.ts'

/** The key of a record, changed when the box is left: every rule that names it is rewritten. */
export function KeyEntry({ record, value }: { readonly record: RecordKey; readonly value: string }) {
  const editor = useEditor()
  const texts = useTexts(inspectorTexts)
  const refusals = useTexts(refusalTexts)
  const [draft, setDraft] = useState(value)
  const refusal =
    draft === value
      ? undefined
      : commands.renameKey.check(editor.getState().document.records, { record, key: draft })
  const rename = () => {
    if (draft === value) return
    if (refusal) setDraft(value)
    else editor.dispatch('renameKey', { record, key: draft })
  }
  return (
    <Entry
      label={texts.key}
      help={texts.keyHelp}
      problem={refusal && refusals[refusal.code](refusal.params ?? {})}
    >
      {control => (
        <Input
          {...control}
          className="yd-mono"
          spellCheck={false}
          value={draft}
          onChange={event => setDraft(event.target.value)}
          onBlur={rename}
          onPressEnter={rename}
        />
      )}
    </Entry>
  )
}
