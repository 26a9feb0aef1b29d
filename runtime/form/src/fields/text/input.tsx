import type { TextField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'
import { TextLength } from '../text-length.tsx'

export function TextInput(props: FieldInputProps<TextField>): ReactNode {
  return (
    <>
      <TextControl {...props} {...completionOf(props.field.element)} />
      <TextLength value={props.state.value} most={props.field.maxLength} />
    </>
  )
}

/** Data elements that a browser can fill from its own store (WCAG 1.3.5). */
function completionOf(element: string | undefined): { autoComplete: string } | Record<string, never> {
  switch (element) {
    case 'person.name':
      return { autoComplete: 'name' }
    case 'organisation.name':
      return { autoComplete: 'organization' }
    case 'address.detail':
      return { autoComplete: 'street-address' }
    default:
      return {}
  }
}
