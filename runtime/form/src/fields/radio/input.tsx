import type { RadioField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readText } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { offeredOptions } from '../offered-options.ts'
import { OptionList } from '../option-list.tsx'

export function RadioInput(props: FieldInputProps<RadioField>): ReactNode {
  const { id, field, state, change, leave, errorId } = props
  return (
    <OptionList
      id={id}
      kind="radio"
      options={offeredOptions(field, state.options)}
      picked={[readText(state.value)]}
      isInvalid={errorId !== undefined}
      isDisabled={state.isDisabled ?? false}
      onPick={change}
      onLeave={() => leave()}
    />
  )
}
