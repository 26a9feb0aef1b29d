import { Tag } from '@yibiao/form/components'
import type { DecisionView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** The date that stands for 长期. */
const longTerm = '9999-12-31'

/** What was decided, why, and for how long it holds. */
export function DecisionSummary({ decision }: { decision: DecisionView }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  const from = decision.validFrom === undefined ? '' : formatDate(decision.validFrom, locale)
  const through =
    decision.validThrough === longTerm ? cases.longTerm : formatDate(decision.validThrough ?? '', locale)
  const rows = [
    { term: cases.decidedAt, text: formatInstant(decision.decidedAt, locale) },
    { term: cases.content, text: decision.content ?? '' },
    { term: cases.reason, text: decision.reason ?? '' },
    { term: cases.validity, text: decision.validThrough === undefined ? '' : cases.through(from, through) },
  ].filter(row => row.text !== '')
  return (
    <>
      <p>
        <Tag tone={decision.outcome === 'granted' ? 'done' : 'refused'}>
          {decision.isDeemed === true ? cases.deemedGranted : cases.outcome[decision.outcome]}
        </Tag>
      </p>
      <dl className="pairs">
        {rows.map(row => (
          <div className="pairs__pair" key={row.term}>
            <dt>{row.term}</dt>
            <dd className="prose">{row.text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
