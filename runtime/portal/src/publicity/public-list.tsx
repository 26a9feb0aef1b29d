import { Button, EmptyState, Skeleton } from '@yibiao/form/components'
import { type ReactNode, useCallback, useState } from 'react'
import type { PublicFilter } from '../api/public.ts'
import { type Pages, usePages } from '../loading/use-pages.ts'
import { Link } from '../routing/link.tsx'
import { useRouter } from '../routing/router.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { useWords } from '../texts/texts-context.tsx'

type OfDepartment = { departmentId: string; departmentName: string }

type Props<Entry extends OfDepartment> = {
  title: string
  none: string
  noneHelp: string
  load: (
    filter: PublicFilter,
    cursor: string | undefined,
    signal: AbortSignal,
  ) => Promise<{ entries: Entry[]; nextCursor?: string }>
  /** Where the list stands without a filter by item. */
  place: string
  children: (entries: readonly Entry[]) => ReactNode
}

/** A list that everybody may read, by department, and by the item that the address names. */
export function PublicList<Entry extends OfDepartment>(props: Props<Entry>): ReactNode {
  const { publicity, shell } = useWords().texts
  const { load } = props
  const itemId = useRouter().query.get('item') ?? undefined
  const [departmentId, setDepartmentId] = useState<string>()
  const loadPage = useCallback(
    (cursor: string | undefined, signal: AbortSignal) => load({ departmentId, itemId }, cursor, signal),
    [load, departmentId, itemId],
  )
  const pages = usePages(loadPage)
  const departments = useDepartments(pages.entries)
  return (
    <section className="block" aria-labelledby="public-list">
      <div className="block__head">
        <h2 className="block__title" id="public-list">
          {props.title}
        </h2>
        <CountOf pages={pages} />
      </div>
      {itemId !== undefined && (
        <p>
          {publicity.oneItem}{' '}
          <Link className="yb-link" to={props.place}>
            {publicity.allItems}
          </Link>
        </p>
      )}
      {departments.size > 1 && (
        <fieldset className="chips" aria-label={publicity.departments}>
          {[[undefined, publicity.allDepartments] as const, ...departments].map(([id, name]) => (
            <button
              key={id ?? ''}
              type="button"
              className="chip"
              aria-pressed={departmentId === id}
              onClick={() => setDepartmentId(id)}
            >
              {name}
            </button>
          ))}
        </fieldset>
      )}
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={6} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={props.none} icon="file">
          <p>{props.noneHelp}</p>
        </EmptyState>
      )}
      {pages.entries.length > 0 && props.children(pages.entries)}
      {pages.hasMore && (
        <p className="centre">
          <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
            {shell.more}
          </Button>
        </p>
      )}
    </section>
  )
}

/** Every department seen so far: the choice stays while one of them is shown. */
function useDepartments(entries: readonly OfDepartment[]): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map())
  const unknown = entries.filter(({ departmentId }) => !known.has(departmentId))
  if (unknown.length > 0)
    setKnown(new Map([...known, ...unknown.map(each => [each.departmentId, each.departmentName] as const)]))
  return known
}

function CountOf({ pages }: { pages: Pages<unknown> }): ReactNode {
  const { notices } = useWords().texts.publicity
  const { length } = pages.entries
  return (
    <output className="fine">
      {pages.state === 'ready' && (pages.hasMore ? notices.countMore(length) : notices.count(length))}
    </output>
  )
}
