import type { DateRangeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readRecord } from '../answer-readers.ts'
import { changePart } from '../change-part.ts'
import { controlAttributes } from '../control-attributes.ts'
import { DateControl } from '../date-control.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'

export function DateRangeInput(props: FieldInputProps<DateRangeField>): ReactNode {
  const { id, path, field, state, change, leave } = props
  const { locale, texts } = useFormServices()
  const { from = null, to = null } = readRecord(state.value)
  const ends = [
    { part: 'from', value: from, label: localise(field.fromLabel, locale) || texts.date.from },
    { part: 'to', value: to, label: localise(field.toLabel, locale) || texts.date.to },
  ]
  return (
    <div
      className="yb-range"
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) leave()
      }}
    >
      {ends.map(({ part, value, label }) => (
        <div key={part} className="yb-range__end">
          <label className="yb-part-label" htmlFor={`${id}-${part}`}>
            {label}
          </label>
          <DateControl
            attributes={controlAttributes({ ...props, id: `${id}-${part}` })}
            value={value}
            bounds={state.bounds}
            allowsLongTerm={part === 'to' && field.allowsLongTerm}
            onChange={date => change(changePart({ from, to }, part, date))}
            onLeave={() => leave(`${path}/${part}`)}
          />
        </div>
      ))}
    </div>
  )
}
