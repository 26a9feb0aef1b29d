import { Tag } from '@yibiao/form/components'
import type { LicenceView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { useWords } from '../texts/texts-context.tsx'
import { LicenceDownload } from './licence-download.tsx'
import { StandingTag } from './standing-tag.tsx'
import { useLicenceTexts } from './texts.ts'
import { validityText } from './validity-text.ts'

type Props = {
  licences: readonly LicenceView[]
  /** Further acts on a licence. */
  more?: (licence: LicenceView) => ReactNode
}

/** What a case issued, the latest first: number, identifier, status and document. */
export function IssuedLicences({ licences, more }: Props): ReactNode {
  return (
    <ul className="rows">
      {licences.toReversed().map(licence => (
        <li className="row" key={licence.id}>
          <Issued licence={licence} />
          <div className="row__actions">
            {more?.(licence)}
            <LicenceDownload licence={licence} look="quiet" what={`${licence.name}${licence.number}`} />
          </div>
        </li>
      ))}
    </ul>
  )
}

function Issued({ licence }: { licence: LicenceView }): ReactNode {
  const { texts: portal, locale } = useWords()
  const texts = useLicenceTexts()
  const words = portal.publicity.licences
  const { name, number, identifier, status, version } = licence
  return (
    <div className="row__main">
      <p className="row__title">
        {name} <StandingTag standing={status} />{' '}
        {licence.document === 'waiting' && <Tag tone="soon">{texts.waiting}</Tag>}
      </p>
      <p className="fine breakable">
        {words.number} <span className="yb-figures">{number}</span>
        {version > 1 && ` · ${texts.version(version)}`}
      </p>
      <p className="fine">
        {words.validity} {validityText(licence, words, locale)}
      </p>
      {identifier !== undefined && (
        <p className="fine breakable">
          {texts.identifier} <span className="yb-figures">{identifier}</span>
        </p>
      )}
    </div>
  )
}
