import { Button, EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { WorklistEntry } from '@yibiao/schemas'
import { type ReactNode, type Ref, useCallback, useRef, useState } from 'react'
import { isVersionConflict } from '../../api/api-problem.ts'
import { fetchCase, fetchWorklist, runCommand, type WorklistFilter } from '../../api/cases.ts'
import { useVisitState } from '../../items/use-visit-state.ts'
import { usePages } from '../../loading/use-pages.ts'
import { places } from '../../routing/places.ts'
import { useRouter } from '../../routing/router.tsx'
import { Page } from '../../shell/page.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { canClaim } from './can-claim.ts'
import { LightOverview } from './light-overview.tsx'
import { useListKeys } from './use-list-keys.ts'
import { WorklistTable } from './worklist-table.tsx'

const filters: readonly WorklistFilter[] = ['mine', 'pool', 'all']

/** Open tasks, the one due first on top. */
export function WorklistPage(): ReactNode {
  const { shell } = useWords().texts
  const { list } = useWorkbenchTexts()
  const toast = useToast()
  const router = useRouter()
  const [chosen, setFilter] = useVisitState('worklist.filter', 'mine')
  const filter = filters.find(known => known === chosen) ?? 'mine'
  const [query, setQuery] = useState('')
  const [claiming, setClaiming] = useState<string>()
  const table = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => fetchWorklist(filter, query, cursor, signal),
    [filter, query],
  )
  const pages = usePages(load)

  async function claim(entry: WorklistEntry): Promise<void> {
    setClaiming(entry.taskId)
    try {
      // The list does not carry versions: the task is claimed on what the case is now.
      const view = await fetchCase(entry.caseId)
      await runCommand(entry.caseId, view.case.version, { type: 'claim', taskId: entry.taskId })
      router.go(places.officerCase(entry.caseId))
    } catch (error) {
      toast({ text: isVersionConflict(error) ? list.taken : problemText(error, shell) })
      pages.reload()
    } finally {
      setClaiming(undefined)
    }
  }

  useListKeys({
    list: table,
    search,
    onClaim: taskId => {
      const entry = pages.entries.find(known => known.taskId === taskId)
      if (entry !== undefined && canClaim(entry)) void claim(entry)
    },
  })

  return (
    <Page title={list.title} width="wide" aside={<LightOverview entries={pages.entries} />}>
      <div className="toolbar">
        <fieldset className="segments" aria-label={list.filters}>
          {filters.map(known => (
            <button
              key={known}
              type="button"
              className="segments__segment"
              aria-pressed={filter === known}
              onClick={() => setFilter(known)}
            >
              {list.filter[known]}
            </button>
          ))}
        </fieldset>
        <WorklistSearch key={filter} ref={search} onSearch={setQuery} />
      </div>
      <p className="fine toolbar__keys">{list.keys}</p>
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={8} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={query === '' ? list.none[filter] : list.noneFound} icon="check-circle">
          {query === '' && <p>{list.noneHelp}</p>}
        </EmptyState>
      )}
      <div ref={table}>
        {pages.entries.length > 0 && (
          <WorklistTable entries={pages.entries} claiming={claiming} onClaim={entry => void claim(entry)} />
        )}
      </div>
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

function WorklistSearch({
  ref,
  onSearch,
}: {
  ref: Ref<HTMLInputElement>
  onSearch: (query: string) => void
}): ReactNode {
  const { list, find } = useWorkbenchTexts()
  const [words, setWords] = useState('')
  return (
    <search className="toolbar__search">
      <form
        className="toolbar__form"

        onSubmit={event => {
          event.preventDefault()
          onSearch(words.trim())
        }}
      >
        <label className="yb-unseen" htmlFor="worklist-search">
          {list.search}
        </label>
        <input
          className="input"
          id="worklist-search"
          ref={ref}
          type="search"
          autoComplete="off"
          maxLength={100}
          placeholder={list.search}
          value={words}
          onChange={event => {
            setWords(event.target.value)
            if (event.target.value === '') onSearch('')
          }}
        />
        <Button type="submit" icon="search">
          {find.button}
        </Button>
      </form>
    </search>
  )
}
