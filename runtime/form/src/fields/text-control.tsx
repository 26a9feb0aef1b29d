import { meaningOf } from '@yibiao/core/fields'
import { useState, type InputHTMLAttributes, type ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import { readText } from './answer-readers.ts'
import { controlAttributes } from './control-attributes.ts'
import type { FieldInputProps } from './field-view-contract.ts'

export interface TextControlProps extends FieldInputProps {
  readonly type?: 'text' | 'email' | 'url' | 'tel'
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode']
  readonly autoComplete?: string
  /** Digits and codes: figures of one width. */
  readonly isCode?: boolean
  /** Shown behind the box. */
  readonly unit?: string | undefined
  /** Said with the box, e.g. the range. */
  readonly alignsEnd?: boolean
}

/**
 * One line of text. While it has the focus it shows exactly what was typed; when it is left the answer becomes what
 * will be submitted: full-width digits, blanks and the like are gone, and the reader sees it.
 */
export function TextControl(props: TextControlProps): ReactNode {
  const { locale } = useFormServices()
  const [typed, setTyped] = useState<string | null>(null)
  const {
    type = 'text',
    inputMode,
    autoComplete = 'off',
    isCode,
    unit,
    alignsEnd,
    field,
    state,
    change,
    leave,
  } = props
  const classes = ['yb-input']
  if (isCode) classes.push('yb-figures')
  if (alignsEnd) classes.push('yb-input--end')
  const box = (
    <input
      {...controlAttributes(props)}
      className={classes.join(' ')}
      type={type}
      inputMode={inputMode}
      autoComplete={autoComplete}
      spellCheck={isCode ? false : undefined}
      autoCapitalize={isCode ? 'off' : undefined}
      placeholder={localise(field.placeholder, locale) || undefined}
      value={typed ?? readText(state.value)}
      onChange={event => {
        const text = event.currentTarget.value
        setTyped(text)
        change(text === '' ? null : text)
      }}
      onBlur={() => {
        setTyped(null)
        const kept = typed === null ? state.value : meaningOf(field).normalise(typed, field)
        if (kept !== state.value && readText(kept) !== '') change(kept)
        leave()
      }}
    />
  )
  if (!unit) return box
  return (
    <span className="yb-affixed">
      {box}
      <span className="yb-affixed__unit">{unit}</span>
    </span>
  )
}
