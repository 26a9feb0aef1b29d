import { Button, EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { WorklistCounts, WorklistEntry } from '@yibiao/schemas'
import { type ReactNode, useCallback, useRef, useState } from 'react'
import { isVersionConflict } from '../../api/api-problem.ts'
import { countWorklist, fetchCase, fetchWorklist, runCommand } from '../../api/cases.ts'
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
import { canClaim } from './can-claim.ts'
import { firstPart, partWithWork, worklistParts } from './first-part.ts'
import { LightOverview } from './light-overview.tsx'
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
  const toast = useToast()
  const router = useRouter()
  const [chosen, setFilter] = useVisitState('worklist.filter', firstPart(counts))
  const filter = worklistParts.find(known => known === chosen) ?? 'mine'
  const elsewhere = partWithWork(filter, counts)
  const [query, setQuery] = useState('')
  const [claiming, setClaiming] = useState<string>()
  const table = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => fetchWorklist(filter, query, cursor, signal),
    [filter, query],
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
              onClick={() => setFilter(known)}
            >
              {list.filter[known]} <span className="segments__count yb-figures">{counts[known]}</span>
            </button>
          ))}
        </fieldset>
        <WorklistSearch key={filter} ref={search} onSearch={setQuery} />
      </div>
      {isLong && hasNews && (
        <output>
          <Button look="quiet" icon="refresh" onClick={showNews}>
            {live.listChanged}
          </Button>
        </output>
      )}
      {pages.entries.length > 0 && <p className="fine toolbar__keys">{list.keys}</p>}
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={8} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={query === '' ? list.none[filter] : list.noneFound} icon="check-circle">
          {query === '' && <p>{elsewhere === undefined ? list.noneHelp : list.elsewhere}</p>}
          {query === '' && elsewhere !== undefined && (
            <Button look="primary" onClick={() => setFilter(elsewhere)}>
              {list.toPart(list.filter[elsewhere], counts[elsewhere])}
            </Button>
          )}
        </EmptyState>
      )}
      <div ref={table}>
        {pages.entries.length > 0 && (
          <WorklistTable entries={pages.entries} claiming={claiming} onClaim={entry => void claim(entry)} />
        )}
      </div>
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
