import type { MobilePhoneField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function MobilePhoneInput(props: FieldInputProps<MobilePhoneField>): ReactNode {
  return <TextControl {...props} type="tel" inputMode="tel" autoComplete="tel-national" isCode />
}
