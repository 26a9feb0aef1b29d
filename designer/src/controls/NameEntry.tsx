import { App, Input } from 'antd'
import { useState } from 'react'
import { commands } from '../document/commands.ts'
import { textOfName, type ItemName } from '../document/item-names.ts'
import { usesOfName } from '../document/name-uses.ts'
import { useEditor, useRecords } from '../session/use-editor.ts'
import { refusalTexts } from '../texts/refusals.ts'
import { resolverTexts } from '../texts/resolver.ts'
import { useTexts } from '../texts/use-texts.ts'
import { Entry } from './Entry.tsx'

/** A name that other places use, changed when the box is left: every use is rewritten. */
export function NameEntry({ name, label, help, place }: NameEntryProps) {
  const { value, problem, setDraft, rename } = useNameDraft(name)
  return (
    <Entry label={label} help={help} problem={problem} place={place}>
      {control => (
        <Input
          {...control}
          className="yd-mono"
          spellCheck={false}
          value={value}
          onChange={event => setDraft(event.target.value)}
          onBlur={rename}
          onPressEnter={rename}
        />
      )}
    </Entry>
  )
}

interface NameEntryProps {
  readonly name: ItemName
  readonly label: string
  readonly help?: string
  readonly place?: string
}

/** The name while it is typed: what would be refused, and the act of taking it. */
export function useNameDraft(name: ItemName) {
  const editor = useEditor()
  const records = useRecords()
  const refusals = useTexts(refusalTexts)
  const resolver = useTexts(resolverTexts)
  const { message } = App.useApp()
  const now = textOfName(records, name)
  const [draft, setDraft] = useState({ from: now, text: now })
  // A change from elsewhere, such as undo, replaces what is in the box.
  if (draft.from !== now) setDraft({ from: now, text: now })
  const refusal =
    draft.text === now ? undefined : commands.renameName.check(records, { name, text: draft.text })
  const rename = () => {
    if (draft.text === now) return
    if (refusal) setDraft({ from: now, text: now })
    else {
      const uses = now === '' ? 0 : usesOfName(records, name).length
      editor.dispatch('renameName', { name, text: draft.text })
      if (uses > 0) void message.info(resolver.renamed(uses))
    }
  }
  return {
    value: draft.text,
    problem: refusal && refusals[refusal.code](refusal.params ?? {}),
    setDraft: (text: string) => setDraft({ from: now, text }),
    rename,
  }
}
