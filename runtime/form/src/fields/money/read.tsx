import type { MoneyField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import type { FieldReadProps } from '../field-view-contract.ts'
import { SummaryRead } from '../summary-read.tsx'
import { AmountInWords } from './amount-in-words.tsx'

export function MoneyRead(props: FieldReadProps<MoneyField>): ReactNode {
  return (
    <>
      <SummaryRead {...props} />
      {props.field.showsInWords && <AmountInWords value={props.value} />}
    </>
  )
}
