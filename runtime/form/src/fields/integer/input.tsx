import type { IntegerField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'

export function IntegerInput(props: FieldInputProps<IntegerField>): ReactNode {
  const { locale } = useFormServices()
  const allowsSign = (props.field.minimum ?? -1) < 0
  return (
    <TextControl
      {...props}
      inputMode={allowsSign ? 'text' : 'numeric'}
      isCode
      unit={localise(props.field.unit, locale)}
    />
  )
}
