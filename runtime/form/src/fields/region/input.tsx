import type { RegionField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { readText } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { RegionCascade } from './region-cascade.tsx'

export function RegionInput(props: FieldInputProps<RegionField>): ReactNode {
  const { id, field, state, change, leave, errorId, describedBy } = props
  return (
    <RegionCascade
      id={id}
      code={readText(state.value)}
      root={field.root}
      toLevel={field.toLevel}
      isRequired={state.isRequired ?? false}
      isDisabled={state.isDisabled ?? false}
      errorId={errorId}
      describedBy={describedBy}
      onChange={change}
      onLeave={() => leave()}
    />
  )
}
