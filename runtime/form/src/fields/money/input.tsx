import type { MoneyField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'
import { TextControl } from '../text-control.tsx'
import { AmountInWords } from './amount-in-words.tsx'

export function MoneyInput(props: FieldInputProps<MoneyField>): ReactNode {
  const { texts } = useFormServices()
  return (
    <>
      <TextControl {...props} inputMode="decimal" isCode alignsEnd unit={texts.money.yuan} />
      {props.field.showsInWords && <AmountInWords value={props.state.value} />}
    </>
  )
}
