import { Button, EmptyState, Skeleton, StatusLight } from '@yibiao/form/components'
import type { CaseSummary } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { fetchMyCases } from '../api/my-cases.ts'
import { DraftsOffered } from '../items/drafts/drafts-offered.tsx'
import { usePages } from '../loading/use-pages.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { StatusTag } from '../status/status-tag.tsx'
import { statusSentence } from '../status/status-sentence.ts'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'

/** 我的办件: every case of the party with where it stands. */
export function MyCasesPage(): ReactNode {
  const { texts } = useWords()
  const { cases, shell } = texts
  const pages = usePages(fetchMyCases)
  return (
    <Page title={cases.title}>
      <DraftsOffered />
      <section aria-label={cases.listLabel}>
        {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
        {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={6} />}
        {pages.state === 'ready' && pages.entries.length === 0 && (
          <EmptyState title={cases.none} icon="file">
            <p>{cases.noneHelp}</p>
            <Link className="yb-button yb-button--primary" to={places.home()}>
              {cases.findItems}
            </Link>
          </EmptyState>
        )}
        {pages.entries.length > 0 && (
          <ul className="cards cards--one">
            {pages.entries.map(entry => (
              <li key={entry.id}>
                <CaseCard summary={entry} />
              </li>
            ))}
          </ul>
        )}
        {pages.hasMore && (
          <p className="centre">
            <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
              {shell.more}
            </Button>
          </p>
        )}
      </section>
    </Page>
  )
}

function CaseCard({ summary }: { summary: CaseSummary }): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  const needsMe = summary.status === 'correctionRequested' || summary.status === 'preReviewReturned'
  return (
    <article className={needsMe ? 'card card--needs' : 'card'}>
      <div className="card__row">
        <h2 className="card__title">
          <Link to={places.myCase(summary.id)}>{read(summary.itemName)}</Link>
        </h2>
        <StatusTag status={summary.status} isTest={summary.isTest} />
      </div>
      <p className="card__sentence">{statusSentence(summary, cases, locale)}</p>
      <p className="fine">
        {summary.departmentName} · {cases.number} <span className="yb-figures">{summary.number}</span> ·{' '}
        {cases.submitted(formatInstant(summary.submittedAt, locale))}
      </p>
      {summary.light !== 'none' && (
        <p>
          <StatusLight light={summary.light}>{cases.light[summary.light]}</StatusLight>
        </p>
      )}
    </article>
  )
}
