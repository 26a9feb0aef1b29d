import type { BankCardField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function BankCardInput(props: FieldInputProps<BankCardField>): ReactNode {
  return <TextControl {...props} inputMode="numeric" isCode />
}
