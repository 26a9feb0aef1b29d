import { messageOf } from '@yibiao/core/messages/applicant'
import { nameOf, type CellProblem, type TableColumn, type TriedTable } from '@yibiao/core/table-import'
import type { ReactNode } from 'react'
import { useFormServices } from '../../services/form-services.tsx'

export interface TableProblemsProps {
  readonly tried: TriedTable
  readonly columns: readonly TableColumn[]
}

/** Problems named before the rest is only counted. */
const mostNamed = 50

/** What is wrong, by row and column of the table, in words. */
export function TableProblems({ tried, columns }: TableProblemsProps): ReactNode {
  const { locale, texts } = useFormServices()
  const words = texts.tableImport
  const all = tried.rows.flatMap(({ number, problems }) => problems.map(problem => ({ number, problem })))
  if (all.length === 0) return null
  const say = (number: number, { column, text, issue }: CellProblem): string => {
    const name = column === null ? '' : nameOf(column, columns, locale)
    const message = messageOf(issue, texts.kernel, { label: name })
    return column === null ? message : words.problem({ row: number, column: name, text, message })
  }
  return (
    <section aria-label={words.problems}>
      <p className="yb-field__label">{words.problems}</p>
      <ul className="yb-list yb-import__problems">
        {all.slice(0, mostNamed).map(({ number, problem }, place) => (
          <li key={place}>{say(number, problem)}</li>
        ))}
      </ul>
      {all.length > mostNamed && <p>{words.more(all.length - mostNamed)}</p>}
    </section>
  )
}
