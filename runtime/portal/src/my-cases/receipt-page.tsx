import { Button, Icon, Notice, Skeleton } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useCallback, useState } from 'react'
import { documentAddress } from '../api/file-addresses.ts'
import { fetchMyCase } from '../api/my-cases.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** The receipt right after submitting: number, password, documents, what comes next. */
export function ReceiptPage({ caseId }: { caseId: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchMyCase(caseId, signal), [caseId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Receipt view={loaded.value} />
}

function Receipt({ view }: { view: CaseView }): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  const words = cases.receipt
  const summary = view.case
  const acceptance =
    view.clocks.find(clock => clock.limit === 'acceptance') ??
    view.clocks.find(clock => clock.limit === 'statutoryAcceptance')
  const due = acceptance?.dueOn
  const papers = view.documents.filter(
    document => document.kind === 'receipt' || document.kind === 'applicationForm',
  )
  return (
    <Page title={words.title} width="narrow">
      <Notice tone="success" title={read(summary.itemName)}>
        <p>{view.submission > 1 ? words.corrected : words.text}</p>
      </Notice>
      <dl className="receipt">
        <div>
          <dt>{cases.number}</dt>
          <dd className="receipt__number yb-figures">{summary.number}</dd>
        </div>
        {view.queryPassword !== undefined && <Password password={view.queryPassword} />}
        <div>
          <dt>{cases.department}</dt>
          <dd>{summary.departmentName}</dd>
        </div>
        <div>
          <dt>{cases.submittedAt}</dt>
          <dd>{formatInstant(summary.submittedAt, locale)}</dd>
        </div>
        {view.answersDigest !== undefined && (
          <div>
            <dt>{cases.digest}</dt>
            <dd className="yb-figures fine breakable">{view.answersDigest}</dd>
          </div>
        )}
      </dl>
      <div className="actions actions--start">
        {papers.map(paper => (
          <a
            className="yb-button yb-button--secondary"
            key={paper.id}
            href={documentAddress(paper.id)}
            target="_blank"
            rel="noreferrer"
          >
            <Icon name="download" />
            {paper.kind === 'receipt' ? words.pdf : words.applicationPdf(read(paper.name))}
          </a>
        ))}
      </div>
      {papers.length === 0 && <p className="fine">{words.pdfLater}</p>}
      <h2 className="block__title">{words.next}</h2>
      <ol className="steps-list">
        <li>
          {due === undefined ? words.nextAcceptanceOpen : words.nextAcceptance(formatDate(due, locale))}
        </li>
        <li>{words.nextCorrection}</li>
        <li>{words.nextDocuments}</li>
      </ol>
      <div className="actions actions--start">
        <Link className="yb-button yb-button--primary" to={places.myCase(summary.id)}>
          {words.toCase}
        </Link>
        <Link className="yb-button yb-button--quiet" to={places.home()}>
          {words.home}
        </Link>
      </div>
    </Page>
  )
}

function Password({ password }: { password: string }): ReactNode {
  const { cases } = useWords().texts
  const [isShown, setShown] = useState(false)
  return (
    <div>
      <dt>{cases.queryPassword}</dt>
      <dd>
        <span className="receipt__number yb-figures">{isShown ? password : '••••••'}</span>{' '}
        <Button look="quiet" size="small" onClick={() => setShown(!isShown)}>
          {isShown ? cases.receipt.hidePassword : cases.receipt.showPassword}
        </Button>
      </dd>
    </div>
  )
}
