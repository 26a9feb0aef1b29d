import type { DateTimeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readText } from '../answer-readers.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'

export function DateTimeInput(props: FieldInputProps<DateTimeField>): ReactNode {
  const { state, change, leave } = props
  const { notBefore, notAfter } = state.bounds ?? {}
  return (
    <input
      {...controlAttributes(props)}
      className="yb-input yb-figures"
      type="datetime-local"
      min={notBefore && `${notBefore}T00:00`}
      max={notAfter ? `${notAfter}T23:59` : '9999-12-30T23:59'}
      value={readText(state.value)}
      onChange={event => change(event.currentTarget.value || null)}
      onBlur={() => leave()}
    />
  )
}
