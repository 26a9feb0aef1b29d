import type { PlateNumberField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function PlateNumberInput(props: FieldInputProps<PlateNumberField>): ReactNode {
  return <TextControl {...props} isCode />
}
