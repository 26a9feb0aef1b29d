import type { NumberField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function NumberInput(props: FieldInputProps<NumberField>): ReactNode {
  const { locale } = useFormServices()
  // The number pads of some phones have no minus sign.
  const allowsSign = Number(props.field.minimum ?? -1) < 0
  return (
    <TextControl
      {...props}
      inputMode={allowsSign ? 'text' : 'decimal'}
      isCode
      unit={localise(props.field.unit, locale)}
    />
  )
}
