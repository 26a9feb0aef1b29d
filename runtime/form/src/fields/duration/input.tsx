import type { DurationField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useTexts } from '../../services/form-services.tsx'
import { readText } from '../answer-readers.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { formatDuration, parseDuration } from './duration-parts.ts'

/** One box per unit. */
export function DurationInput(props: FieldInputProps<DurationField>): ReactNode {
  const { id, field, state, change, leave } = props
  const texts = useTexts()
  const parts = parseDuration(readText(state.value))
  return (
    <div
      className="yb-duration"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      {field.units.map(unit => (
        <span key={unit} className="yb-affixed">
          <input
            {...controlAttributes({ ...props, id: `${id}-${unit}` })}
            className="yb-input yb-figures"
            inputMode="numeric"
            autoComplete="off"
            maxLength={5}
            value={parts[unit] ?? ''}
            onChange={event => {
              const digits = event.currentTarget.value.normalize('NFKC').replaceAll(/\D/g, '')
              change(formatDuration({ ...parts, [unit]: digits }))
            }}
          />
          <label className="yb-affixed__unit" htmlFor={`${id}-${unit}`}>
            {texts.duration[unit]}
          </label>
        </span>
      ))}
    </div>
  )
}
