import type { LicenceNumberField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function LicenceNumberInput(props: FieldInputProps<LicenceNumberField>): ReactNode {
  return <TextControl {...props} isCode />
}
