import { Skeleton, StatusLight } from '@yibiao/form/components'
import type { CaseView } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { fetchMyCase } from '../api/my-cases.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { CaseNotifications } from '../notifications/case-notifications.tsx'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { ClockList } from '../status/clock-list.tsx'
import { DecisionSummary } from '../status/decision-summary.tsx'
import { DocumentList } from '../status/document-list.tsx'
import { StatusTag } from '../status/status-tag.tsx'
import { statusSentence } from '../status/status-sentence.ts'
import { SubmittedForm } from '../status/submitted-form.tsx'
import { Timeline } from '../status/timeline.tsx'
import { formatDate, formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { NeededFromMe } from './needed-from-me.tsx'
import { SubmittedMaterials } from './submitted-materials.tsx'
import { WithdrawButton } from './withdraw-button.tsx'

/** One own case: where it stands, what is needed from me, papers, history, what was submitted. */
export function MyCasePage({ caseId }: { caseId: string }): ReactNode {
  const load = useCallback((signal: AbortSignal) => fetchMyCase(caseId, signal), [caseId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={10} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <MyCase view={loaded.value} onChanged={reload} />
}

function MyCase({ view, onChanged }: { view: CaseView; onChanged: () => void }): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  const summary = view.case
  const facts = [
    { term: cases.number, text: summary.number },
    { term: cases.department, text: summary.departmentName },
    { term: cases.submittedAt, text: formatInstant(summary.submittedAt, locale) },
    { term: cases.due, text: summary.dueOn === undefined ? '' : formatDate(summary.dueOn, locale) },
    { term: cases.queryPassword, text: view.queryPassword ?? '' },
  ].filter(fact => fact.text !== '')
  return (
    <Page
      title={cases.title}
      heading={read(summary.itemName)}
      above={summary.departmentName}
      aside={<StatusTag status={summary.status} />}
    >
      <div className="standing">
        <p className="standing__sentence">{statusSentence(summary, cases, locale)}</p>
        {summary.light !== 'none' && (
          <StatusLight light={summary.light}>{cases.light[summary.light]}</StatusLight>
        )}
      </div>
      <NeededFromMe view={view} />
      <CaseNotifications caseId={summary.id} />
      {view.decision !== undefined && (
        <section className="block" aria-labelledby="my-decision">
          <h2 className="block__title" id="my-decision">
            {cases.decision}
          </h2>
          <DecisionSummary decision={view.decision} />
        </section>
      )}
      <section className="block" aria-labelledby="my-documents">
        <h2 className="block__title" id="my-documents">
          {cases.documents}
        </h2>
        <DocumentList documents={view.documents} />
      </section>
      <section className="block" aria-labelledby="my-summary">
        <h2 className="block__title" id="my-summary">
          {cases.summary}
        </h2>
        <dl className="pairs pairs--two">
          {facts.map(fact => (
            <div className="pairs__pair" key={fact.term}>
              <dt>{fact.term}</dt>
              <dd className="yb-figures">{fact.text}</dd>
            </div>
          ))}
        </dl>
      </section>
      {view.clocks.length > 0 && (
        <section className="block" aria-labelledby="my-clocks">
          <h2 className="block__title" id="my-clocks">
            {cases.clocks}
          </h2>
          <ClockList clocks={view.clocks} />
        </section>
      )}
      <section className="block" aria-labelledby="my-history">
        <h2 className="block__title" id="my-history">
          {cases.timeline}
        </h2>
        <Timeline entries={view.timeline} />
      </section>
      <section className="block" aria-labelledby="my-form">
        <h2 className="block__title" id="my-form">
          {cases.form}
        </h2>
        <details className="details">
          <summary>{cases.showForm}</summary>
          <p className="fine">{cases.snapshot(view.submission)}</p>
          <SubmittedForm view={view} />
          <h3 className="guide__subheading">{cases.materials}</h3>
          <SubmittedMaterials view={view} />
        </details>
      </section>
      <WithdrawButton view={view} onDone={onChanged} />
    </Page>
  )
}
