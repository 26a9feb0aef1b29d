import type { CheckboxesField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readTexts } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { offeredOptions } from '../offered-options.ts'
import { OptionList } from '../option-list.tsx'

export function CheckboxesInput(props: FieldInputProps<CheckboxesField>): ReactNode {
  const { id, field, state, change, leave, errorId } = props
  const options = offeredOptions(field, state.options)
  const picked = readTexts(state.value)
  return (
    <OptionList
      id={id}
      kind="checkbox"
      options={options}
      picked={picked}
      isInvalid={errorId !== undefined}
      isDisabled={state.isDisabled ?? false}
      isFull={field.maxItems !== undefined && picked.length >= field.maxItems}
      onPick={(value, isPicked) =>
        change(
          options
            .map(option => option.value)
            .filter(known => (known === value ? isPicked : picked.includes(known))),
        )
      }
      onLeave={() => leave()}
    />
  )
}
