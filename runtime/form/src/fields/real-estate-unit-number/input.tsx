import type { RealEstateUnitNumberField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function RealEstateUnitNumberInput(props: FieldInputProps<RealEstateUnitNumberField>): ReactNode {
  return <TextControl {...props} isCode />
}
