import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { readText } from './answer-readers.ts'
import type { ControlAttributes } from './control-attributes.ts'
import type { FieldViewState } from './field-view-contract.ts'
import { longTerm } from './long-term.ts'

export interface DateControlProps {
  readonly attributes: ControlAttributes
  readonly value: unknown
  readonly bounds?: FieldViewState['bounds']
  readonly allowsLongTerm?: boolean | undefined
  readonly autoComplete?: string | undefined
  readonly onChange: (value: string | null) => void
  readonly onLeave: () => void
}

/** The browser's own date box, and 长期 beside it. */
export function DateControl(props: DateControlProps): ReactNode {
  const { attributes, value, bounds, allowsLongTerm, autoComplete, onChange, onLeave } = props
  const texts = useTexts()
  const text = readText(value)
  const isLongTerm = text === longTerm
  return (
    <div className="yb-date">
      <input
        {...attributes}
        className="yb-input yb-figures"
        type="date"
        autoComplete={autoComplete ?? 'off'}
        min={bounds?.notBefore ?? '1850-01-01'}
        max={bounds?.notAfter ?? '9999-12-30'}
        disabled={attributes.disabled || isLongTerm}
        value={isLongTerm ? '' : text}
        onChange={event => onChange(event.currentTarget.value || null)}
        onBlur={onLeave}
      />
      {(allowsLongTerm || isLongTerm) && (
        <span className="yb-option yb-option--inline">
          <input
            type="checkbox"
            id={`${attributes.id}-long-term`}
            checked={isLongTerm}
            disabled={attributes.disabled}
            onChange={event => onChange(event.currentTarget.checked ? longTerm : null)}
          />
          <label htmlFor={`${attributes.id}-long-term`}>{texts.date.longTermOption}</label>
        </span>
      )}
    </div>
  )
}
