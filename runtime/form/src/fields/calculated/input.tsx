import type { CalculatedField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { isEmptyAnswer } from '../answer-readers.ts'
import type { FieldInputProps } from '../field-view-contract.ts'
import { SummaryRead } from '../summary-read.tsx'

/** The result, said again whenever it changes. */
export function CalculatedInput(props: FieldInputProps<CalculatedField>): ReactNode {
  const { id, field, path, state, describedBy } = props
  return (
    <output id={id} className="yb-field__value yb-figures" aria-describedby={describedBy}>
      {isEmptyAnswer(state.value) ? '—' : <SummaryRead field={field} path={path} value={state.value} />}
    </output>
  )
}
