import { Tag } from '@yibiao/form/components'
import type { HeldLicence } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { licenceCodeAddress } from '../api/licences.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { LicenceDownload } from './licence-download.tsx'
import { LicenceReads } from './licence-reads.tsx'
import { StandingTag } from './standing-tag.tsx'
import { useLicenceTexts } from './texts.ts'
import { validityText } from './validity-text.ts'

/** One own licence: how it stands, its code and document, what is printed on it, and who used it. */
export function HeldLicenceCard({ held }: { held: HeldLicence }): ReactNode {
  const { texts: portal, locale } = useWords()
  const texts = useLicenceTexts()
  const words = portal.publicity.licences
  const { licence, daysLeft } = held
  return (
    <article className={daysLeft === undefined ? 'card' : 'card card--needs'}>
      <div className="card__row">
        <h3 className="card__title">{licence.name}</h3>
        <div className="card__tags">
          {daysLeft !== undefined && <Tag tone="soon">{texts.daysLeft(daysLeft)}</Tag>}
          <StandingTag standing={licence.status} />
        </div>
      </div>
      <dl className="pairs">
        <Pair term={words.number} text={licence.number} isFigures />
        <Pair term={words.issuer} text={licence.issuer} />
        <Pair term={words.validity} text={validityText(licence, words, locale)} />
        {licence.endedAt !== undefined && (
          <Pair term={texts.endedAt} text={formatInstant(licence.endedAt, locale)} />
        )}
        {licence.endReason !== undefined && <Pair term={texts.endReason} text={licence.endReason} />}
      </dl>
      <Papers held={held} />
      {licence.document === 'waiting' && (
        <p className="fine">
          <Tag tone="soon">{texts.waiting}</Tag> {texts.waitingHelp}
        </p>
      )}
      <More title={texts.show}>
        <Code held={held} />
      </More>
      <More title={texts.face}>
        <Face held={held} />
      </More>
      <More title={texts.reads}>
        <LicenceReads licenceId={licence.id} />
      </More>
    </article>
  )
}

function Papers({ held: { licence } }: { held: HeldLicence }): ReactNode {
  const texts = useLicenceTexts()
  if (licence.document !== 'sealed' && licence.caseId === undefined) return null
  return (
    <p className="row__actions">
      <LicenceDownload licence={licence} look="secondary" what={licence.name} />
      {licence.caseId !== undefined && (
        <Link className="yb-button yb-button--quiet" to={places.myCase(licence.caseId)}>
          {texts.toCase}
        </Link>
      )}
    </p>
  )
}

/** What is asked for only when it is opened. */
function More({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="details" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen && children}
    </details>
  )
}

function Code({ held: { licence } }: { held: HeldLicence }): ReactNode {
  const texts = useLicenceTexts()
  return (
    <div className="licence-code">
      <img src={licenceCodeAddress(licence.id)} alt={texts.code(licence.name)} width="160" height="160" />
      <p className="fine">{texts.codeHelp}</p>
      <p className="fine breakable yb-figures">{licence.verification}</p>
    </div>
  )
}

function Face({ held: { licence, face } }: { held: HeldLicence }): ReactNode {
  const { locale } = useWords()
  const texts = useLicenceTexts()
  // The number stands above already.
  const printed = Object.entries(face).filter(([, value]) => value !== licence.number)
  return (
    <dl className="pairs">
      {printed.map(([name, value]) => (
        <Pair key={name} term={name} text={value} />
      ))}
      {licence.issuedAt !== undefined && (
        <Pair term={texts.issuedAt} text={formatInstant(licence.issuedAt, locale)} />
      )}
      {licence.identifier !== undefined && (
        <Pair term={texts.identifier} text={licence.identifier} isFigures />
      )}
    </dl>
  )
}

function Pair(props: { term: string; text: string; isFigures?: boolean }): ReactNode {
  return (
    <div className="pairs__pair">
      <dt>{props.term}</dt>
      <dd className={props.isFigures === true ? 'yb-figures breakable' : 'breakable'}>{props.text}</dd>
    </div>
  )
}
