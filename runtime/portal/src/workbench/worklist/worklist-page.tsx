import { Button, EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { WorklistCounts, WorklistEntry, WorklistFilter } from '@yibiao/schemas'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isVersionConflict } from '../../api/api-problem.ts'
import { countWorklist, fetchCase, fetchChoices, fetchWorklist, runCommand } from '../../api/cases.ts'
import { useVisitState } from '../../items/use-visit-state.ts'
import { useLive } from '../../live/use-live.ts'
import { useLiveTexts } from '../../live/texts.ts'
import { useLoaded } from '../../loading/use-loaded.ts'
import { usePages } from '../../loading/use-pages.ts'
import { places } from '../../routing/places.ts'
import { useRouter } from '../../routing/router.tsx'
import { LoadProblem } from '../../shell/load-problem.tsx'
import { Page } from '../../shell/page.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { problemText } from '../../shell/problem-text.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useWorkbenchTexts } from '../texts/use-workbench-texts.ts'
import { BatchBar } from './batch-bar.tsx'
import { canClaim } from './can-claim.ts'
import { firstPart, partWithWork, worklistParts } from './first-part.ts'
import { LightOverview } from './light-overview.tsx'
import { rememberList } from './list-place.ts'
import { countNarrowed, Narrowing, type Narrowed } from './narrowing.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { useWorklistTexts } from './texts.ts'
import { useListKeys } from './use-list-keys.ts'
import { WorklistSearch } from './worklist-search.tsx'
import { WorklistTable } from './worklist-table.tsx'

const pageSize = 50

/** Open tasks, the one due first on top; opens where there is work. */
export function WorklistPage(): ReactNode {
  const { loaded, reload } = useLoaded(countWorklist)
  if (loaded.state === 'loading') return <Skeleton lines={8} />
  if (loaded.state === 'failed') return <LoadProblem error={loaded.error} retry={reload} />
  return <Worklist counts={loaded.value} onChanged={reload} />
}

function Worklist({ counts, onChanged }: { counts: WorklistCounts; onChanged: () => void }): ReactNode {
  const { shell } = useWords().texts
  const { list } = useWorkbenchTexts()
  const live = useLiveTexts()
  const words = useWorklistTexts()
  const toast = useToast()
  const router = useRouter()
  const [chosen, setFilter] = useVisitState('worklist.filter', firstPart(counts))
  const filter = worklistParts.find(known => known === chosen) ?? 'mine'
  const elsewhere = partWithWork(filter, counts)
  const [kept, keepNarrowed] = useVisitState('worklist.narrowed', '{}')
  const narrowed = useMemo((): Narrowed => JSON.parse(kept), [kept])
  const [query, setQuery] = useState('')
  const shown = useMemo(
    (): WorklistFilter => ({ part: filter, ...narrowed, ...(query === '' ? {} : { query }) }),
    [filter, narrowed, query],
  )
  const { loaded: choices } = useLoaded(fetchChoices)
  const known = choices.state === 'ready' ? choices.value : undefined
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [claiming, setClaiming] = useState<string>()
  const table = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => fetchWorklist(shown, cursor, signal),
    [shown],
  )
  const pages = usePages(load)
  const isLong = pages.entries.length > pageSize
  const [hasNews, setNews] = useState(false)

  function showNews(): void {
    setNews(false)
    pages.reload()
    onChanged()
  }

  // Whoever has gone far down the list is not taken back to its top unasked.
  useLive(change => change.type !== 'inbox', isLong ? () => setNews(true) : showNews)
  const isNarrowed = query !== '' || countNarrowed(narrowed) > 0

  useEffect(() => rememberList(pages.entries), [pages.entries])

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
      onChanged()
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
          {worklistParts.map(known => (
            <button
              key={known}
              type="button"
              className="segments__segment"
              aria-pressed={filter === known}
              onClick={() => {
                setFilter(known)
                setSelected(new Set())
              }}
            >
              {words.parts[known]} <span className="segments__count yb-figures">{counts[known]}</span>
            </button>
          ))}
        </fieldset>
        <WorklistSearch key={`${filter} ${query}`} query={query} ref={search} onSearch={setQuery} />
      </div>
      {isLong && hasNews && (
        <output>
          <Button look="quiet" icon="refresh" onClick={showNews}>
            {live.listChanged}
          </Button>
        </output>
      )}
      <Narrowing
        choices={known}
        narrowed={narrowed}
        onChange={next => {
          keepNarrowed(JSON.stringify(next))
          setSelected(new Set())
        }}
      />
      <SavedFilters
        filter={shown}
        isNarrowed={isNarrowed}
        onChoose={({ part, query: words = '', ...next }) => {
          setFilter(part)
          keepNarrowed(JSON.stringify(next))
          setQuery(words)
          setSelected(new Set())
        }}
      />
      {pages.entries.length > 0 && <p className="fine toolbar__keys">{list.keys}</p>}
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={8} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={isNarrowed ? list.noneFound : words.none[filter]} icon="check-circle">
          {!isNarrowed && <p>{elsewhere === undefined ? list.noneHelp : list.elsewhere}</p>}
          {!isNarrowed && elsewhere !== undefined && (
            <Button look="primary" onClick={() => setFilter(elsewhere)}>
              {list.toPart(words.parts[elsewhere], counts[elsewhere])}
            </Button>
          )}
        </EmptyState>
      )}
      <div ref={table}>
        {pages.entries.length > 0 && (
          <WorklistTable
            entries={pages.entries}
            claiming={claiming}
            selected={selected}
            onSelect={setSelected}
            onClaim={entry => void claim(entry)}
          />
        )}
      </div>
      <BatchBar
        selected={pages.entries.filter(({ taskId }) => selected.has(taskId))}
        choices={known}
        onDone={onChanged}
        onClose={() => {
          setSelected(new Set())
          pages.reload()
        }}
      />
      <div className="list-foot">
        <output className="fine">
          {pages.state === 'ready' &&
            pages.entries.length > 0 &&
            list.count(pages.entries.length, pages.hasMore)}
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
