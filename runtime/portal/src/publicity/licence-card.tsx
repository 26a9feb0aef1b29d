import type { LicenceStatus } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { StandingTag } from '../licences/standing-tag.tsx'
import { validityText } from '../licences/validity-text.ts'
import { useWords } from '../texts/texts-context.tsx'

/** One licence: what it is, its number, and whether it is in force. */
export function LicenceCard({ licence }: { licence: LicenceStatus }): ReactNode {
  const { texts, locale } = useWords()
  const { licences } = texts.publicity
  return (
    <article className="card">
      <div className="card__row">
        <h3 className="card__title">{licence.name}</h3>
        <StandingTag standing={licence.status} />
      </div>
      <dl className="pairs">
        <div className="pairs__pair">
          <dt>{licences.number}</dt>
          <dd className="yb-figures">{licence.number}</dd>
        </div>
        <div className="pairs__pair">
          <dt>{licences.issuer}</dt>
          <dd>{licence.issuer}</dd>
        </div>
        <div className="pairs__pair">
          <dt>{licences.validity}</dt>
          <dd>{validityText(licence, licences, locale)}</dd>
        </div>
      </dl>
    </article>
  )
}
