import { Button, EmptyState, Skeleton, StatusLight } from '@yibiao/form/components'
import type { CaseStatus, CaseSummary } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { findCases } from '../../api/cases.ts'
import { usePages } from '../../loading/use-pages.ts'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { Page } from '../../shell/page.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { StatusTag } from '../../status/status-tag.tsx'
import { formatInstant, formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { useWorklistTexts } from '../worklist/texts.ts'

type Wanted = { query: string; status: CaseStatus | undefined }

/** 办件查询: cases of the department by number, name and status. */
export function SearchPage(): ReactNode {
  const { shell } = useWords().texts
  const { find, list } = useWorkbenchTexts()
  const [wanted, setWanted] = useState<Wanted>({ query: '', status: undefined })
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) =>
      findCases(wanted.query, wanted.status, cursor, signal),
    [wanted],
  )
  const pages = usePages(load)
  return (
    <Page title={find.title} width="wide">
      <SearchForm onSearch={setWanted} />
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={8} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={find.none} icon="search">
          <p>{find.noneHelp}</p>
        </EmptyState>
      )}
      {pages.entries.length > 0 && <CaseTable entries={pages.entries} />}
      <div className="list-foot">
        <output className="fine">
          {pages.state === 'ready' && list.count(pages.entries.length, pages.hasMore)}
        </output>
        {pages.hasMore && (
          <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
            {shell.more}
          </Button>
        )}
      </div>
    </Page>
  )
}

function SearchForm({ onSearch }: { onSearch: (wanted: Wanted) => void }): ReactNode {
  const { cases } = useWords().texts
  const { find } = useWorkbenchTexts()
  const { searchHelp } = useWorklistTexts()
  const [query, setQuery] = useState('')
  const [status, setStatus] = useState('')
  const statuses = Object.entries(cases.status)

  function submit(event: FormEvent): void {
    event.preventDefault()
    onSearch({ query: query.trim(), status: statusOf(status, cases.status) })
  }

  return (
    <search>
      <form className="toolbar" onSubmit={submit}>
        <div className="field field--grow">
          <label className="label" htmlFor="case-query">
            {find.query}
          </label>
          <input
            className="input"
            id="case-query"
            type="search"
            autoComplete="off"
            maxLength={100}
            value={query}
            aria-describedby="case-query-help"
            onChange={event => setQuery(event.target.value)}
          />
          <p className="fine" id="case-query-help">
            {searchHelp}
          </p>
        </div>
        <div className="field">
          <label className="label" htmlFor="case-status">
            {find.status}
          </label>
          <select
            className="input"
            id="case-status"
            value={status}
            onChange={event => setStatus(event.target.value)}
          >
            <option value="">{find.allStatuses}</option>
            {statuses.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <Button type="submit" look="primary" icon="search">
          {find.button}
        </Button>
      </form>
    </search>
  )
}

function statusOf(value: string, known: Record<CaseStatus, string>): CaseStatus | undefined {
  const isKnown = (text: string): text is CaseStatus => Object.hasOwn(known, text)
  return isKnown(value) ? value : undefined
}

function CaseTable({ entries }: { entries: readonly CaseSummary[] }): ReactNode {
  const { texts, read, locale } = useWords()
  const { find, list } = useWorkbenchTexts()
  const { columns } = find
  return (
    <table className="table table--cards">
      <caption className="yb-unseen">{find.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.submitted}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr className="table__row" key={entry.id}>
            <th scope="row" data-label={columns.number}>
              <Link
                className="yb-link yb-figures"
                to={places.officerCase(entry.id)}
                aria-label={list.open(entry.number)}
              >
                {entry.number}
              </Link>
            </th>
            <td data-label={columns.item}>{read(entry.itemName)}</td>
            <td data-label={columns.applicant}>{entry.applicantName ?? ''}</td>
            <td data-label={columns.status}>
              <StatusTag status={entry.status} isTest={entry.isTest} />
            </td>
            <td data-label={columns.due}>
              {entry.dueOn === undefined ? (
                <span className="fine">{list.noDue}</span>
              ) : (
                <StatusLight light={entry.light}>{formatShortDate(entry.dueOn, locale)}</StatusLight>
              )}
              {entry.dueOn !== undefined && (
                <span className="yb-unseen">{texts.cases.light[entry.light]}</span>
              )}
            </td>
            <td data-label={columns.submitted} className="yb-figures">
              {formatInstant(entry.submittedAt, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
