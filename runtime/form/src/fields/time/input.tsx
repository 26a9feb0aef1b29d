import type { TimeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readText } from '../answer-readers.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'

export function TimeInput(props: FieldInputProps<TimeField>): ReactNode {
  const { field, state, change, leave } = props
  return (
    <input
      {...controlAttributes(props)}
      className="yb-input yb-figures"
      type="time"
      step={field.step === undefined ? undefined : field.step * 60}
      value={readText(state.value)}
      onChange={event => change(event.currentTarget.value || null)}
      onBlur={() => leave()}
    />
  )
}
