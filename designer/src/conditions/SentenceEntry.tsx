import { formatExpression } from '@yibiao/core/expression'
import { readCondition } from '@yibiao/core/sentences'
import { useState } from 'react'
import { Entry } from '../controls/Entry.tsx'
import { LongText } from '../controls/LongText.tsx'
import { useRecords } from '../session/use-editor.ts'
import { conditionTexts } from '../texts/conditions.ts'
import { useLocale, useTexts } from '../texts/use-texts.ts'
import { ruleVocabulary, type RuleOwner } from './rule-subjects.ts'

/** A condition written as its sentence: labels between quotation marks, groups in parentheses. */
export function SentenceEntry({ label, sentence, owner, isNeeded, onChange }: SentenceEntryProps) {
  const texts = useTexts(conditionTexts)
  const records = useRecords()
  const { locale } = useLocale()
  const [draft, setDraft] = useState({ from: sentence, text: sentence })
  // A change from elsewhere, such as undo, replaces what is in the box.
  if (draft.from !== sentence) setDraft({ from: sentence, text: sentence })
  const vocabulary = ruleVocabulary(records, owner, texts)
  const read = readCondition(draft.text, { vocabulary, locale })
  const isBlank = draft.text.trim() === ''
  const problem =
    'ast' in read || (isBlank && isNeeded !== true)
      ? undefined
      : texts.sentenceStops(draft.text.slice(read.at, read.at + 8), read.at + 1)
  const change = (text: string) => {
    const next = readCondition(text, { vocabulary, locale })
    setDraft({ ...draft, text })
    if ('ast' in next) onChange(formatExpression(next.ast))
    else if (text.trim() === '' && isNeeded !== true) onChange(undefined)
  }
  return (
    <Entry label={label} help={texts.sentenceHelp} problem={problem}>
      {control => (
        <LongText
          {...control}
          mostLines={8}
          spellCheck={false}
          value={draft.text}
          onChange={event => change(event.target.value)}
        />
      )}
    </Entry>
  )
}

interface SentenceEntryProps {
  readonly label: string
  /** The condition in words, empty when there is none. */
  readonly sentence: string
  /** Decides which labels the sentence can use. */
  readonly owner: RuleOwner
  readonly isNeeded?: boolean | undefined
  readonly onChange: (value: string | undefined) => void
}
