import type { MonthField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readText } from '../answer-readers.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'

/** Browsers without a month box show a text box; the placeholder and the check say what to type. */
export function MonthInput(props: FieldInputProps<MonthField>): ReactNode {
  const { state, change, leave } = props
  return (
    <input
      {...controlAttributes(props)}
      className="yb-input yb-figures"
      type="month"
      placeholder="YYYY-MM"
      min={state.bounds?.notBefore?.slice(0, 7)}
      max={state.bounds?.notAfter?.slice(0, 7) ?? '9999-12'}
      value={readText(state.value)}
      onChange={event => change(event.currentTarget.value || null)}
      onBlur={() => leave()}
    />
  )
}
