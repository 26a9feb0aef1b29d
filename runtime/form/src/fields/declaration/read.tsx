import type { DeclarationField } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'
import { localise } from '../../texts/localise.ts'
import type { FieldReadProps } from '../field-view-contract.ts'
import { SummaryRead } from '../summary-read.tsx'

/** The words agreed to, and who agreed when. */
export function DeclarationRead(props: FieldReadProps<DeclarationField>): ReactNode {
  const { locale } = useFormServices()
  return (
    <>
      <p className="yb-lines">{localise(props.field.statement, locale)}</p>
      <p>
        <SummaryRead {...props} />
      </p>
    </>
  )
}
