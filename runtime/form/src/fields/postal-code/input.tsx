import type { PostalCodeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function PostalCodeInput(props: FieldInputProps<PostalCodeField>): ReactNode {
  return <TextControl {...props} inputMode="numeric" autoComplete="postal-code" isCode />
}
