import { Input } from 'antd'
import { useState } from 'react'
import { conditionTexts } from '../texts/conditions.ts'
import { useTexts } from '../texts/use-texts.ts'
import type { SimpleValue } from './simple-condition.ts'

/** A text, number or day that is typed. What is no number yet stays as typed; the comparison keeps the last that was. */
export function TypedValue({ kind, value, onChange }: TypedValueProps) {
  const texts = useTexts(conditionTexts)
  const [draft, setDraft] = useState({ of: value, text: value })
  // The comparison may write it in another way: on the way to 1.05, what is typed is 1.0 and what it keeps is 1.
  const isOwn = draft.of === value || (kind === 'number' && Number(draft.of) === Number(value))
  const text = isOwn ? draft.text : value
  return (
    <Input
      aria-label={texts.value}
      value={text}
      type={kind === 'date' ? 'date' : 'text'}
      inputMode={kind === 'number' ? 'decimal' : 'text'}
      status={isWhole(kind, text) ? '' : 'error'}
      aria-invalid={!isWhole(kind, text)}
      onChange={event => {
        const next = event.target.value
        const isValue = isWhole(kind, next)
        setDraft({ of: isValue ? next : value, text: next })
        if (isValue) onChange(next)
      }}
      onBlur={() => setDraft({ of: value, text: value })}
    />
  )
}

interface TypedValueProps {
  readonly kind: Extract<SimpleValue, { readonly value: string }>['kind']
  readonly value: string
  readonly onChange: (value: string) => void
}

function isWhole(kind: TypedValueProps['kind'], text: string): boolean {
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(text)
  return kind !== 'date' || text !== ''
}
