import type { FieldOption } from '@yibiao/core/form'
import type { ReactNode } from 'react'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'

export interface OptionListProps {
  /** Id of the fieldset; options are numbered below it. */
  readonly id: string
  readonly kind: 'radio' | 'checkbox'
  readonly options: readonly FieldOption[]
  readonly picked: readonly string[]
  readonly isInvalid: boolean
  readonly isDisabled: boolean
  /** Picked options stay usable; the others are closed once the most are picked. */
  readonly isFull?: boolean
  readonly onPick: (value: string, isPicked: boolean) => void
  readonly onLeave: () => void
}

/** Radio buttons or check boxes, each as tall as a finger. */
export function OptionList(props: OptionListProps): ReactNode {
  const { id, kind, options, picked, isInvalid, isDisabled, isFull, onPick, onLeave } = props
  const { locale, texts } = useFormServices()
  if (options.length === 0) return <p className="yb-no-answer">{texts.choice.noOptions}</p>
  return (
    <div
      className={isShort(options, locale) ? 'yb-options yb-options--row' : 'yb-options'}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) onLeave()
      }}
    >
      {options.map((option, index) => {
        const optionId = `${id}-${index}`
        const isPicked = picked.includes(option.value)
        const help = localise(option.help, locale)
        return (
          <div key={option.value} className="yb-option">
            <input
              type={kind}
              id={optionId}
              name={id}
              value={option.value}
              checked={isPicked}
              disabled={isDisabled || (isFull === true && !isPicked)}
              aria-describedby={help ? `${optionId}--help` : undefined}
              data-invalid={isInvalid || undefined}
              onChange={event => onPick(option.value, event.currentTarget.checked)}
            />
            <label htmlFor={optionId}>
              {localise(option.label, locale)}
              {help && (
                <span id={`${optionId}--help`} className="yb-option__help">
                  {help}
                </span>
              )}
            </label>
          </div>
        )
      })}
    </div>
  )
}

/** A few short options stand side by side, more of them when they are shorter. */
function isShort(options: readonly FieldOption[], locale: 'zh-CN' | 'en'): boolean {
  const longest = Math.max(
    ...options.map(option => localise(option.label, locale).length + (option.help ? 100 : 0)),
  )
  const [few, several] = locale === 'en' ? [14, 8] : [6, 3]
  return (options.length <= 4 && longest <= few) || (options.length <= 6 && longest <= several)
}
