import { Button, Notice, Skeleton } from '@yibiao/form/components'
import type { WindowReceipt } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { windowDocumentAddress } from '../../api/file-addresses.ts'
import { fetchWindowReceipt } from '../../api/window.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { QueryPassword } from '../../my-cases/query-password.tsx'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { TitledSection } from '../../shell/titled-section.tsx'
import { DocumentList } from '../../status/document-list.tsx'
import { StatusTag } from '../../status/status-tag.tsx'
import { formatInstant } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWindowTexts } from './texts.ts'

/** 收件凭证: number and query password of what was just received, what is printed for the applicant, and the next one. */
export function WindowReceiptPage({ intakeId }: { intakeId: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchWindowReceipt(intakeId, signal), [intakeId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Receipt receipt={loaded.value} onReload={reload} />
}

type Props = { receipt: WindowReceipt; onReload: () => void }

function Receipt({ receipt, onReload }: Props): ReactNode {
  const { read } = useWords()
  const { receiptPage: words, ...texts } = useWindowTexts()
  const { intake, documents } = receipt
  return (
    <Page title={texts.receipt} width="narrow">
      <Notice tone="success" title={words.done}>
        <p>
          {intake.isTest === true
            ? texts.test.received
            : receipt.status === 'accepted'
              ? words.accepted
              : words.received}
        </p>
      </Notice>
      <ReceiptFacts receipt={receipt} itemName={read(intake.itemName)} />
      <TitledSection title={words.documents}>
        {documents.length === 0 ? (
          <div className="actions actions--start">
            <p>{words.waiting}</p>
            <Button onClick={onReload}>{words.reload}</Button>
          </div>
        ) : (
          <DocumentList
            documents={documents}
            addressOf={documentId => windowDocumentAddress(intake.id, documentId)}
          />
        )}
        {intake.isTest !== true && (
          <p className="fine">{words.progress(new URL(places.progress(), window.location.origin).href)}</p>
        )}
      </TitledSection>
      {!receipt.isOwn && <p>{words.elsewhere(receipt.departmentName)}</p>}
      <div className="actions actions--start">
        {intake.isTest === true ? (
          <a className="yb-button yb-button--primary" href="/designer/">
            {texts.test.leave}
          </a>
        ) : (
          <Link className="yb-button yb-button--primary" to={places.windowBegin()}>
            {words.next}
          </Link>
        )}
        {receipt.isOwn && intake.isTest !== true && intake.handedIn !== undefined && (
          <Link className="yb-button yb-button--secondary" to={places.officerCase(intake.handedIn.caseId)}>
            {words.openCase}
          </Link>
        )}
      </div>
    </Page>
  )
}

function ReceiptFacts({ receipt, itemName }: { receipt: WindowReceipt; itemName: string }): ReactNode {
  const { texts, locale } = useWords()
  const { cases } = texts
  const { receiptPage: words, head } = useWindowTexts()
  const { intake } = receipt
  const { authority, queueNumber } = intake
  const facts: [term: string, text: string][] = [
    [cases.item, itemName],
    [cases.applicant, intake.applicantName],
    ...(authority === undefined ? [] : [[words.agent, intake.actingName] satisfies [string, string]]),
    ...(queueNumber === undefined ? [] : [[head.queue, queueNumber] satisfies [string, string]]),
    [cases.department, receipt.departmentName],
    [cases.submittedAt, formatInstant(receipt.submittedAt, locale)],
  ]
  return (
    <article className="receipt-paper" aria-label={cases.receipt.paperTitle}>
      <dl className="receipt">
        <div>
          <dt>{cases.number}</dt>
          <dd className="receipt__number yb-figures">
            {intake.handedIn?.caseNumber} <StatusTag status={receipt.status} isTest={intake.isTest} />
          </dd>
        </div>
        {intake.isTest !== true && <QueryPassword password={receipt.queryPassword} />}
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
