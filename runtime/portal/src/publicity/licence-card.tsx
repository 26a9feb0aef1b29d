import { Tag, type TagProps } from '@yibiao/form/components'
import type { LicenceStatus } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatDate } from '../texts/format.ts'
import type { Locale } from '../preferences/preferences.ts'
import type { PortalTexts } from '../texts/texts.ts'
import { useWords } from '../texts/texts-context.tsx'

const tones: Record<LicenceStatus['status'], NonNullable<TagProps['tone']>> = {
  valid: 'done',
  notYetValid: 'soon',
  expired: 'refused',
  cancelled: 'refused',
  revoked: 'refused',
}

/** One licence: what it is, its number, and whether it is in force. */
export function LicenceCard({ licence }: { licence: LicenceStatus }): ReactNode {
  const { texts, locale } = useWords()
  const { licences } = texts.publicity
  return (
    <article className="card">
      <div className="card__row">
        <h3 className="card__title">{licence.name}</h3>
        <Tag tone={tones[licence.status]}>{licences.status[licence.status]}</Tag>
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

/** The date that stands for 长期 in validity periods. */
const longTerm = '9999-12-31'

function validityText(
  { validFrom, validThrough }: LicenceStatus,
  texts: PortalTexts['publicity']['licences'],
  locale: Locale,
): string {
  const from = validFrom === undefined ? undefined : formatDate(validFrom, locale)
  if (validThrough === undefined || validThrough === longTerm) {
    if (validThrough === longTerm) return texts.noLimit
    return from === undefined ? texts.notStated : texts.from(from)
  }
  const through = formatDate(validThrough, locale)
  return from === undefined ? texts.through(through) : texts.span(from, through)
}
