import type { UrlField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function UrlInput(props: FieldInputProps<UrlField>): ReactNode {
  return <TextControl {...props} type="url" inputMode="url" autoComplete="url" />
}
