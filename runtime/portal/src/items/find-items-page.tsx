import { Button, EmptyState, Skeleton } from '@yibiao/form/components'
import type { ItemSummary } from '@yibiao/schemas'
import { type FormEvent, type ReactNode, useCallback, useState } from 'react'
import { findItems } from '../api/items.ts'
import { usePages } from '../loading/use-pages.ts'
import { useSession } from '../session/session-context.tsx'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { DraftsOffered } from './drafts/drafts-offered.tsx'
import { ItemCard } from './item-card.tsx'
import { useVisitState } from './use-visit-state.ts'

/** The first page: search by the words people use, drafts to go on with, and what every department offers. */
export function FindItemsPage(): ReactNode {
  const { find } = useWords().texts.items
  const { shell } = useWords().texts
  const session = useSession()
  const [query, setQuery] = useVisitState('find.query', '')
  const [department, setDepartment] = useVisitState('find.department', '')
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => findItems(query, cursor, signal),
    [query],
  )
  const pages = usePages(load)
  const departments = [...new Set(pages.entries.map(item => item.departmentName))]
  const shown = pages.entries.filter(item => department === '' || item.departmentName === department)

  function search(words: string): void {
    setDepartment('')
    setQuery(words)
  }

  return (
    <Page title={find.title} heading={find.heading} width="wide">
      <SearchForm key={query} query={query} onSearch={search} />
      {session.view.isSignedIn && session.view.actingAs !== 'officer' && <DraftsOffered most={3} />}
      <section className="block" aria-labelledby="find-results">
        <div className="block__head">
          <h2 className="block__title" id="find-results">
            {find.results}
          </h2>
          <output className="fine">
            {pages.state === 'ready' &&
              (pages.hasMore ? find.countMore(shown.length) : find.count(shown.length))}
          </output>
        </div>
        {departments.length > 1 && (
          <DepartmentFilter departments={departments} chosen={department} onChoose={setDepartment} />
        )}
        {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
        {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={6} />}
        {pages.state === 'ready' && shown.length === 0 && (
          <EmptyState title={find.none} icon="search">
            <p>{find.noneHelp}</p>
            <Button onClick={() => search('')}>{find.showAll}</Button>
          </EmptyState>
        )}
        <ItemList items={shown} />
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

function SearchForm({ query, onSearch }: { query: string; onSearch: (words: string) => void }): ReactNode {
  const { find } = useWords().texts.items
  const [words, setWords] = useState(query)

  function submit(event: FormEvent): void {
    event.preventDefault()
    onSearch(words.trim())
  }

  return (
    <search>
      <form className="search" onSubmit={submit}>
        <label className="yb-unseen" htmlFor="item-search">
          {find.label}
        </label>
        <input
          className="search__input"
          id="item-search"
          type="search"
          autoComplete="off"
          maxLength={100}
          value={words}
          aria-describedby="item-search-hint"
          onChange={event => setWords(event.target.value)}
        />
        <Button type="submit" look="primary" icon="search">
          {find.button}
        </Button>
        <p className="search__hint" id="item-search-hint">
          {find.hint}
        </p>
      </form>
    </search>
  )
}

function DepartmentFilter(props: {
  departments: readonly string[]
  chosen: string
  onChoose: (department: string) => void
}): ReactNode {
  const { find } = useWords().texts.items
  return (
    <fieldset className="chips" aria-label={find.departments}>
      {['', ...props.departments].map(department => (
        <button
          key={department}
          type="button"
          className="chip"
          aria-pressed={props.chosen === department}
          onClick={() => props.onChoose(department)}
        >
          {department === '' ? find.allDepartments : department}
        </button>
      ))}
    </fieldset>
  )
}

function ItemList({ items }: { items: readonly ItemSummary[] }): ReactNode {
  if (items.length === 0) return null
  return (
    <ul className="cards">
      {items.map(item => (
        <li key={item.itemId}>
          <ItemCard item={item} />
        </li>
      ))}
    </ul>
  )
}
