import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { LongText } from '../controls/LongText.tsx'
import type { RecordKey } from '../document/records.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import { useRuleProblem } from '../problems/use-rule-problem.ts'
import { useExpressionProblem } from './use-expression-problem.ts'

/** A rule as FEEL text; what is wrong with it is said below while it is typed. */
export function ExpressionEntry({ label, help, value, owner, place, onChange }: ExpressionEntryProps) {
  const texts = useTexts(conditionTexts)
  const [draft, setDraft] = useState({ from: value, text: value ?? '' })
  // A change from elsewhere, such as undo, replaces what is in the box.
  if (draft.from !== value) setDraft({ from: value, text: value ?? '' })
  const written = useExpressionProblem(draft.text, owner)
  const judged = useRuleProblem(owner, draft.from)
  const problem = written ?? (judged?.severity === 'error' ? judged.text : undefined)
  const warning = judged?.severity === 'warning' ? judged.text : undefined
  return (
    <Entry label={label} help={help ?? texts.feelHelp} problem={problem} warning={warning} place={place}>
      {control => (
        <LongText
          {...control}
          className="yd-mono"
          mostLines={8}
          spellCheck={false}
          value={draft.text}
          onChange={event => {
            const text = event.target.value
            const next = text.trim() === '' ? undefined : text
            setDraft({ from: next, text })
            onChange(next)
          }}
        />
      )}
    </Entry>
  )
}

interface ExpressionEntryProps {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string | undefined
  /** Decides which names the rule can use. */
  readonly owner: RecordKey
  /** What it edits, for going there from a problem. */
  readonly place?: string
  readonly onChange: (value: string | undefined) => void
}
