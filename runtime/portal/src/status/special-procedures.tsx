import { Tag } from '@yibiao/form/components'
import type { SpecialProcedureView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** 特别程序 of a case: what is going on, why, how long it takes, and whether the time counts. */
export function SpecialProcedures({
  procedures,
}: {
  procedures: readonly SpecialProcedureView[]
}): ReactNode {
  const { texts, read, locale } = useWords()
  const { special, reason } = texts.cases
  return (
    <ul className="plain-list">
      {procedures.map(procedure => (
        <li key={procedure.id} className="procedure">
          <p className="strong">
            {read(procedure.name)}{' '}
            <Tag tone={procedure.endedAt === undefined ? 'action' : 'plain'}>
              {procedure.endedAt === undefined ? special.running : special.ended}
            </Tag>
          </p>
          <p className="fine">
            {special.from(formatInstant(procedure.startedAt, locale))}
            {procedure.endedAt !== undefined && special.through(formatInstant(procedure.endedAt, locale))}
            {procedure.endedAt === undefined &&
              procedure.dueOn !== undefined &&
              special.expected(formatDate(procedure.dueOn, locale))}
          </p>
          <p className="fine">{procedure.countsAgainstLimit ? special.counted : special.notCounted}</p>
          <p>{special.withLabel(reason, procedure.reason)}</p>
          {procedure.result !== undefined && <p>{special.withLabel(special.result, procedure.result)}</p>}
        </li>
      ))}
    </ul>
  )
}
