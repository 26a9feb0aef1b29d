import type { NumberField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function NumberInput(props: FieldInputProps<NumberField>): ReactNode {
  const { locale } = useFormServices()
  return <TextControl {...props} inputMode="decimal" isCode unit={localise(props.field.unit, locale)} />
}
