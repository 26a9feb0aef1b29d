import type { ResidentIdentityNumberField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function ResidentIdentityNumberInput(props: FieldInputProps<ResidentIdentityNumberField>): ReactNode {
  return <TextControl {...props} isCode />
}
