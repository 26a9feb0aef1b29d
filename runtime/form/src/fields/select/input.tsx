import type { SelectField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import { readText } from '../answer-readers.ts'
import { controlAttributes } from '../control-attributes.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { offeredOptions } from '../offered-options.ts'
import { SelectControl } from '../select-control.tsx'

export function SelectInput(props: FieldInputProps<SelectField>): ReactNode {
  const { field, state, change, leave } = props
  const { locale, texts } = useFormServices()
  return (
    <SelectControl
      attributes={controlAttributes(props)}
      options={offeredOptions(field, state.options)}
      value={readText(state.value)}
      onPick={change}
      onLeave={() => leave()}
      emptyText={localise(field.placeholder, locale) || texts.choice.choose}
    />
  )
}
