import type { LocalizedText } from '@yibiao/schemas'
import { useState, type KeyboardEvent } from 'react'
import type { RecordKey } from '../document/records.ts'
import { useItemWords, useLocale } from '../texts/use-texts.ts'
import { focusRecord } from './focus-record.ts'
import { useInlineEditing } from './inline-editing.ts'

/** A name on the canvas that becomes a text box: by double click, by Enter or F2 on the item. */
export function InlineWords({ value, label, record, className, isHidden, onChange }: InlineWordsProps) {
  const { isEditing, start, stop } = useInlineEditing(record)
  const { locale } = useLocale()
  const text = useItemWords()(value)
  if (!isEditing) {
    if (isHidden) return null
    return (
      <span className={className} onDoubleClick={start}>
        {text || label}
      </span>
    )
  }
  const write = (next: string) => {
    stop()
    focusRecord(record)
    if (next === text || next === '') return
    const language = locale === 'en' && typeof value === 'object' && value.en !== undefined ? 'en' : 'zh-CN'
    onChange(typeof value === 'object' ? { ...value, [language]: next } : next)
  }
  return <InlineBox className={className} label={label} text={text} write={write} />
}

function InlineBox({ className, label, text, write }: InlineBoxProps) {
  const [draft, setDraft] = useState(text)
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) write(draft)
    if (event.key === 'Escape') write(text)
  }
  return (
    <input
      className={`${className} yd-inline`}
      aria-label={label}
      value={draft}
      // The person asked for the box by a key or a double click: the keyboard belongs in it.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      onFocus={event => event.target.select()}
      onChange={event => setDraft(event.target.value)}
      onBlur={() => write(draft)}
      onKeyDown={keys}
    />
  )
}

interface InlineWordsProps {
  readonly value: LocalizedText
  readonly label: string
  readonly record: RecordKey
  readonly className: string
  /** The name is drawn by something else; only the box is drawn here. */
  readonly isHidden?: boolean
  readonly onChange: (value: LocalizedText) => void
}

interface InlineBoxProps {
  readonly className: string
  readonly label: string
  readonly text: string
  readonly write: (text: string) => void
}
