import type { ProjectCodeField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function ProjectCodeInput(props: FieldInputProps<ProjectCodeField>): ReactNode {
  return <TextControl {...props} isCode />
}
