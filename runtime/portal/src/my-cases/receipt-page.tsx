import { Button, Notice, Skeleton } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { submittedFormAddress } from '../api/file-addresses.ts'
import { fetchMyCase } from '../api/my-cases.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { PdfLink } from '../shell/pdf-link.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { DocumentList } from '../status/document-list.tsx'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { ReceiptPaper } from './receipt-paper.tsx'

/** The receipt right after submitting, and whenever it is wanted again: to be kept, printed, and what comes next. */
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
  return (
    <Page title={words.title} width="narrow">
      <div className="not-printed">
        <Notice tone="success" title={read(view.case.itemName)}>
          <p>{view.submission > 1 ? words.corrected : words.text}</p>
        </Notice>
      </div>
      <ReceiptPaper view={view} />
      <div className="actions actions--start not-printed">
        <Button icon="file" onClick={() => window.print()}>
          {words.print}
        </Button>
        <PdfLink address={submittedFormAddress(view.case.id, locale)}>{cases.formPdf}</PdfLink>
        <p className="fine">{words.keep}</p>
      </div>
      {view.documents.length > 0 && (
        <TitledSection title={cases.documents} className="not-printed">
          <DocumentList documents={view.documents} />
        </TitledSection>
      )}
      <TitledSection title={words.next} className="not-printed">
        <NextSteps view={view} />
        <div className="actions actions--start">
          <Link className="yb-button yb-button--primary" to={places.myCase(view.case.id)}>
            {words.toCase}
          </Link>
          <Link className="yb-button yb-button--quiet" to={places.home()}>
            {words.home}
          </Link>
        </div>
      </TitledSection>
    </Page>
  )
}

function NextSteps({ view }: { view: CaseView }): ReactNode {
  const { texts, locale } = useWords()
  const words = texts.cases.receipt
  const acceptance =
    view.clocks.find(clock => clock.limit === 'acceptance') ??
    view.clocks.find(clock => clock.limit === 'statutoryAcceptance')
  const due = acceptance?.dueOn
  return (
    <ol className="steps-list">
      <li>{due === undefined ? words.nextAcceptanceOpen : words.nextAcceptance(formatDate(due, locale))}</li>
      <li>{words.nextCorrection}</li>
      <li>{words.nextDocuments}</li>
    </ol>
  )
}
