import type { EmailField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function EmailInput(props: FieldInputProps<EmailField>): ReactNode {
  return <TextControl {...props} type="email" inputMode="email" autoComplete="email" />
}
