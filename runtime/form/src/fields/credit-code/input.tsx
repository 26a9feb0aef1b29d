import type { CreditCodeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function CreditCodeInput(props: FieldInputProps<CreditCodeField>): ReactNode {
  return <TextControl {...props} isCode />
}
