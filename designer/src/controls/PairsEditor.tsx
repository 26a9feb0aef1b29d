import { useState, type ReactNode } from 'react'
import { controlTexts } from '../texts/controls.ts'
import { useTexts } from '../texts/use-texts.ts'
import { ChoiceEntry, TextEntry, type Choice } from './entries.tsx'
import { ListEditor } from './ListEditor.tsx'

/** Names with a text each, as the contract keeps them: `{ 名称: "bizName" }`. A name that is empty or taken is told. */
export function PairsEditor(props: PairsEditorProps) {
  const { label, nameLabel, addLabel, names = [], value, create, onChange, children } = props
  const texts = useTexts(controlTexts)
  const [draft, setDraft] = useState({ from: value, pairs: Object.entries(value) })
  // A change from elsewhere, such as undo, replaces what is in the boxes.
  if (!isSame(draft.from, value)) setDraft({ from: value, pairs: Object.entries(value) })
  const write = (pairs: [string, string][]) => {
    const next = toRecord(pairs)
    setDraft({ from: next, pairs })
    // A row that is only begun changes nothing yet, and is nothing to undo.
    if (!isSame(next, value)) onChange(next)
  }
  const problemOf = (name: string, index: number) => {
    if (name.trim() === '') return texts.nameMissing
    return draft.pairs.findIndex(([other]) => other === name) < index ? texts.nameTaken(name) : undefined
  }
  return (
    <ListEditor<[string, string]>
      label={label}
      value={draft.pairs}
      addLabel={addLabel}
      create={create}
      onChange={write}
    >
      {([name, text], change, index) => (
        <>
          <NameOfPair
            label={nameLabel}
            names={names}
            problem={problemOf(name, index)}
            value={name}
            onChange={next => change([next ?? '', text])}
          />
          {children(text, next => change([name, next]))}
        </>
      )}
    </ListEditor>
  )
}

interface PairsEditorProps {
  readonly label: string
  readonly nameLabel: string
  readonly addLabel: string
  /** Names to choose from; typed without any. */
  readonly names?: readonly Choice[]
  readonly value: Readonly<Record<string, string>>
  readonly create: () => [string, string]
  readonly onChange: (value: Record<string, string>) => void
  readonly children: (text: string, change: (text: string) => void) => ReactNode
}

function NameOfPair({ names, value, ...entry }: NameOfPairProps) {
  if (names.length === 0) return <TextEntry {...entry} value={value} />
  const isKnown = value === '' || names.some(name => name.value === value)
  return (
    <ChoiceEntry
      {...entry}
      isNeeded
      value={value === '' ? undefined : value}
      choices={isKnown ? names : [{ value, label: value }, ...names]}
    />
  )
}

interface NameOfPairProps {
  readonly label: string
  readonly names: readonly Choice[]
  readonly problem: string | undefined
  readonly value: string
  readonly onChange: (name: string | undefined) => void
}

/** The first of two pairs of one name is kept; one that lacks its name or its text waits for it. */
function toRecord(pairs: readonly (readonly [string, string])[]): Record<string, string> {
  const record = new Map<string, string>()
  for (const [name, text] of pairs) {
    if (name.trim() !== '' && text.trim() !== '' && !record.has(name)) record.set(name, text)
  }
  return Object.fromEntries(record)
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(Object.entries(one)) === JSON.stringify(Object.entries(other))
}
