import type { LimitsDefinition, SpecialProcedureDefinition } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../../texts/texts-context.tsx'
import { limitText } from '../limit-text.ts'

/** 办理时限 and the special procedures that may stop them. */
export function LimitList(props: {
  limits: LimitsDefinition
  specialProcedures: readonly SpecialProcedureDefinition[]
}): ReactNode {
  const { texts, read } = useWords()
  const { guide } = texts.items
  const { limits } = props
  const rows = [
    { name: guide.limitNames.preReview, limit: limits.preReview },
    { name: guide.limitNames.acceptance, limit: limits.acceptance },
    { name: guide.limitNames.promised, limit: limits.promised },
    { name: guide.limitNames.statutory, limit: limits.statutory },
    { name: guide.limitNames.correction, limit: limits.correction?.limit },
    { name: guide.limitNames.delivery, limit: limits.delivery },
  ]
  return (
    <>
      <dl className="pairs">
        {rows.map(
          row =>
            row.limit !== undefined && (
              <div className="pairs__pair" key={row.name}>
                <dt>{row.name}</dt>
                <dd>{limitText(row.limit, guide)}</dd>
              </div>
            ),
        )}
      </dl>
      {props.specialProcedures.length > 0 && (
        <>
          <h3 className="guide__subheading">{guide.special}</h3>
          <dl className="pairs">
            {props.specialProcedures.map(procedure => (
              <div className="pairs__pair" key={procedure.id}>
                <dt>{read(procedure.name)}</dt>
                <dd>
                  {limitText(procedure.limit, guide)}
                  <span className="fine">
                    {' · '}
                    {procedure.countsAgainstLimit ? guide.counted : guide.notCounted}
                  </span>
                  {procedure.legalBasis !== undefined && <p className="fine">{read(procedure.legalBasis)}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </>
  )
}
