import type { BooleanField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import type { FieldInputProps } from '../field-view-contract.ts'
import { OptionList } from '../option-list.tsx'

/** Two radio buttons: an unanswered question differs from a no. */
export function BooleanInput(props: FieldInputProps<BooleanField>): ReactNode {
  const { id, field, state, change, leave, errorId } = props
  const { texts } = useFormServices()
  return (
    <OptionList
      id={id}
      kind="radio"
      options={[
        { value: 'true', label: field.yesLabel ?? texts.common.yes },
        { value: 'false', label: field.noLabel ?? texts.common.no },
      ]}
      picked={typeof state.value === 'boolean' ? [String(state.value)] : []}
      isInvalid={errorId !== undefined}
      isDisabled={state.isDisabled ?? false}
      onPick={value => change(value === 'true')}
      onLeave={() => leave()}
    />
  )
}
