import { Button, EmptyState, Skeleton } from '@yibiao/form/components'
import { type ReactNode, useCallback, useState } from 'react'
import { fetchRectifications } from '../../api/ratings.ts'
import { usePages } from '../../loading/use-pages.ts'
import { Page } from '../../shell/page.tsx'
import { ProblemNotice } from '../../shell/problem-notice.tsx'
import { useWords } from '../../texts/texts-context.tsx'
import { RectificationDialog } from './rectification-dialog.tsx'
import { RectificationTable } from './rectification-table.tsx'
import { useRectificationTexts } from './texts.ts'

const filters = ['open', 'closed'] as const

/** 整改单: bad ratings to be looked into and answered, what is due first on top. */
export function RectificationsPage(): ReactNode {
  const { shell } = useWords().texts
  const texts = useRectificationTexts()
  const [filter, setFilter] = useState<(typeof filters)[number]>('open')
  const [shown, setShown] = useState<string>()
  const load = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => fetchRectifications(filter, cursor, signal),
    [filter],
  )
  const pages = usePages(load)
  return (
    <Page title={texts.title} width="wide">
      <p className="fine">{texts.help}</p>
      <div className="toolbar">
        <fieldset className="segments" aria-label={texts.filters}>
          {filters.map(known => (
            <button
              key={known}
              type="button"
              className="segments__segment"
              aria-pressed={filter === known}
              onClick={() => setFilter(known)}
            >
              {texts.filter[known]}
            </button>
          ))}
        </fieldset>
      </div>
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={6} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={texts.none[filter]} icon="check-circle">
          <p>{texts.noneHelp}</p>
        </EmptyState>
      )}
      {pages.entries.length > 0 && <RectificationTable entries={pages.entries} onOpen={setShown} />}
      {pages.hasMore && (
        <div className="list-foot">
          <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
            {shell.more}
          </Button>
        </div>
      )}
      {shown !== undefined && (
        <RectificationDialog
          key={shown}
          id={shown}
          onChanged={pages.reload}
          onClose={() => setShown(undefined)}
        />
      )}
    </Page>
  )
}
