import type { ReactNode } from 'react'
import { Icon } from '../components/icon.tsx'
import { useFormServices } from '../services/form-services.tsx'
import { localise } from '../texts/localise.ts'
import type { PageState } from './page-states.ts'

export interface PageListProps {
  readonly pages: readonly PageState[]
  readonly current: string
  /** Pages that have been looked at. */
  readonly visited: ReadonlySet<string>
  /** Pages that hold something a correction asks for. */
  readonly opened: ReadonlySet<string>
  readonly onPage: (id: string) => void
}

/** All pages of the form, beside it; how each stands is said and shown. */
export function PageList({ pages, current, visited, opened, onPage }: PageListProps): ReactNode {
  const { locale, texts } = useFormServices()
  const words = texts.filler.pageState
  return (
    <nav className="yb-pages" aria-label={texts.filler.pages}>
      <ol className="yb-pages__list">
        {pages.map(({ page, problems }, index) => {
          const isDone = visited.has(page.id) && page.id !== current && problems === 0
          return (
            <li key={page.id}>
              <button
                type="button"
                className="yb-pages__page"
                aria-current={page.id === current ? 'page' : undefined}
                onClick={() => onPage(page.id)}
              >
                <span
                  className={isDone ? 'yb-pages__mark yb-pages__mark--done' : 'yb-pages__mark'}
                  aria-hidden="true"
                >
                  {isDone ? <Icon name="check" /> : index + 1}
                </span>
                <span className="yb-pages__title">
                  {localise(page.title, locale)}
                  {isDone && <span className="yb-unseen">({words.filled})</span>}
                  {problems > 0 && <span className="yb-pages__problems">{words.problems(problems)}</span>}
                  {problems === 0 && opened.has(page.id) && (
                    <span className="yb-pages__opened">{words.opened}</span>
                  )}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
