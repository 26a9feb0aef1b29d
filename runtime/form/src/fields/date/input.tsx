import type { DateField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { controlAttributes } from '../control-attributes.ts'
import { DateControl } from '../date-control.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'

export function DateInput(props: FieldInputProps<DateField>): ReactNode {
  const { field, state, change, leave } = props
  return (
    <DateControl
      attributes={controlAttributes(props)}
      value={state.value}
      bounds={state.bounds}
      allowsLongTerm={field.allowsLongTerm}
      autoComplete={field.element === 'person.birthOn' ? 'bday' : undefined}
      onChange={change}
      onLeave={() => leave()}
    />
  )
}
