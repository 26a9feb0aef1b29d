import { isBadRating, ratingLevels } from '@yibiao/core/ratings'
import { EmptyState, Skeleton } from '@yibiao/form/components'
import type { PublicRatingRow } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import '../styles/workbench/table.css'
import { fetchRatingFigures } from '../api/ratings.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { useWords } from '../texts/texts-context.tsx'

/** 评价结果公开: how each item was rated, for everybody. */
export function RatingFiguresPage(): ReactNode {
  const { figures } = useWords().texts.ratings
  const { loaded, reload } = useLoaded(fetchRatingFigures)
  return (
    <Page title={figures.title} width="wide">
      <p>{figures.help}</p>
      {loaded.state === 'loading' && <Skeleton lines={6} />}
      {loaded.state === 'failed' && <LoadProblem error={loaded.error} retry={reload} />}
      {loaded.state === 'ready' && loaded.value.rows.length === 0 && (
        <EmptyState title={figures.none} icon="file">
          <p>{figures.noneHelp}</p>
        </EmptyState>
      )}
      {loaded.state === 'ready' && loaded.value.rows.length > 0 && <Figures rows={loaded.value.rows} />}
    </Page>
  )
}

function Figures({ rows }: { rows: readonly PublicRatingRow[] }): ReactNode {
  const { texts, read } = useWords()
  const { figures, levels } = texts.ratings
  return (
    <table className="table table--cards">
      <caption className="yb-unseen">{figures.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{figures.item}</th>
          <th scope="col">{figures.department}</th>
          <th scope="col">{figures.total}</th>
          <th scope="col">{figures.goodRate}</th>
          {ratingLevels.map(level => (
            <th scope="col" key={level}>
              {levels[level]}
            </th>
          ))}
          <th scope="col">{figures.answered}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => {
          const total = sumOf(row, () => true)
          const bad = sumOf(row, isBadRating)
          return (
            <tr className="table__row" key={`${row.departmentId} ${row.itemId}`}>
              <th scope="row" data-label={figures.item}>
                <Link className="yb-link" to={places.item(row.itemId)}>
                  {read(row.itemName)}
                </Link>
              </th>
              <td data-label={figures.department}>{row.departmentName}</td>
              <td className="yb-figures" data-label={figures.total}>
                {total}
              </td>
              <td className="yb-figures" data-label={figures.goodRate}>
                {total === 0 ? '—' : `${(((total - bad) / total) * 100).toFixed(1)}%`}
              </td>
              {ratingLevels.map(level => (
                <td className="yb-figures" data-label={levels[level]} key={level}>
                  {row.counts[level]}
                </td>
              ))}
              <td className="yb-figures" data-label={figures.answered}>
                {figures.answeredOf(row.answered, bad)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function sumOf(
  { counts }: PublicRatingRow,
  counted: (level: (typeof ratingLevels)[number]) => boolean,
): number {
  return ratingLevels.filter(counted).reduce((sum, level) => sum + counts[level], 0)
}
