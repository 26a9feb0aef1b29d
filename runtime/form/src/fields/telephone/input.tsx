import type { TelephoneField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function TelephoneInput(props: FieldInputProps<TelephoneField>): ReactNode {
  return <TextControl {...props} type="tel" inputMode="tel" autoComplete="tel" isCode />
}
