import type { ReactNode } from 'react'
import { useTexts } from '../services/form-services.tsx'
import { Button } from './button.tsx'

export interface PaginationProps {
  /** From 1. */
  readonly page: number
  readonly pageCount: number
  readonly onPage: (page: number) => void
  readonly label?: string
}

export function Pagination({ page, pageCount, onPage, label }: PaginationProps): ReactNode {
  const texts = useTexts()
  return (
    <nav className="yb-pagination" aria-label={label ?? texts.common.pages}>
      <Button look="quiet" icon="left" disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {texts.common.previousPage}
      </Button>
      {pagesNear(page, pageCount).map(number =>
        number < 0 ? (
          <span key={number} aria-hidden="true">
            …
          </span>
        ) : (
          <Button
            key={number}
            look="quiet"
            className="yb-pagination__page"
            aria-label={texts.common.page(number)}
            aria-current={number === page ? 'page' : undefined}
            onClick={() => onPage(number)}
          >
            {number}
          </Button>
        ),
      )}
      <Button look="quiet" icon="right" disabled={page >= pageCount} onClick={() => onPage(page + 1)}>
        {texts.common.nextPage}
      </Button>
    </nav>
  )
}

/** First, last and those beside the current page; a gap is a negative number of its own. */
function pagesNear(page: number, count: number): number[] {
  const near = new Set([1, page - 1, page, page + 1, count].filter(number => number >= 1 && number <= count))
  const sorted = [...near].toSorted((a, b) => a - b)
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1]
    return before !== undefined && number - before > 1 ? [-number, number] : [number]
  })
}
