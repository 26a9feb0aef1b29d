import { Input } from 'antd'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { commands } from '../document/commands.ts'
import type { RecordKey } from '../document/records.ts'
import { useEditor } from '../session/use-editor.ts'
import { libraryTexts } from '../texts/library.ts'
import { refusalTexts } from '../texts/refusals.ts'
import { useTexts } from '../texts/use-texts.ts'

/** The prefix of a linked section's keys, changed when the box is left: every rule that names them is rewritten. */
export function KeyPrefixEntry({ section, value }: { readonly section: RecordKey; readonly value: string }) {
  const editor = useEditor()
  const texts = useTexts(libraryTexts)
  const refusals = useTexts(refusalTexts)
  const [draft, setDraft] = useState(value)
  const args = { section, keyPrefix: draft === '' ? undefined : draft }
  const refusal =
    draft === value ? undefined : commands.setKeyPrefix.check(editor.getState().document.records, args)
  const rename = () => {
    if (draft === value) return
    if (refusal) setDraft(value)
    else editor.dispatch('setKeyPrefix', args)
  }
  return (
    <Entry
      label={texts.keyPrefix}
      help={texts.keyPrefixHelp}
      problem={refusal && refusals[refusal.code](refusal.params ?? {})}
    >
      {control => (
        <Input
          {...control}
          className="yd-mono"
          spellCheck={false}
          maxLength={20}
          value={draft}
          onChange={event => setDraft(event.target.value)}
          onBlur={rename}
          onPressEnter={rename}
        />
      )}
    </Entry>
  )
}
