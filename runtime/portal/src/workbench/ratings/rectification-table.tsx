import { Button, StatusLight, Tag } from '@yibiao/form/components'
import type { RectificationEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../../routing/link.tsx'
import { places } from '../../routing/places.ts'
import { formatInstant, formatShortDate } from '../../texts/format.ts'
import { useWords } from '../../texts/texts-context.tsx'
import { useRectificationTexts } from './texts.ts'

type Props = { entries: readonly RectificationEntry[]; onOpen: (id: string) => void }

export function RectificationTable({ entries, onOpen }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const words = useRectificationTexts()
  const { columns } = words
  const { levels, services, states } = texts.ratings
  return (
    <table className="table table--cards">
      <caption className="yb-unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.service}</th>
          <th scope="col">{columns.level}</th>
          <th scope="col">{columns.rated}</th>
          <th scope="col">{columns.case}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{words.act}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(entry => (
          <tr className={`table__row table__row--${entry.light}`} key={entry.id}>
            <td data-label={columns.due}>
              {entry.light === 'none' ? (
                formatShortDate(entry.dueOn, locale)
              ) : (
                <StatusLight light={entry.light}>{formatShortDate(entry.dueOn, locale)}</StatusLight>
              )}
            </td>
            <td data-label={columns.item}>{read(entry.itemName)}</td>
            <td data-label={columns.service}>{services[entry.service]}</td>
            <td data-label={columns.level}>
              <Tag tone="refused">{levels[entry.level]}</Tag>
            </td>
            <td className="yb-figures" data-label={columns.rated}>
              {formatInstant(entry.ratedAt, locale)}
            </td>
            <td data-label={columns.case}>
              {entry.caseId === undefined ? (
                <span className="fine">{words.anonymous}</span>
              ) : (
                <Link className="yb-link yb-figures" to={places.officerCase(entry.caseId)}>
                  {entry.caseNumber}
                </Link>
              )}
            </td>
            <td data-label={columns.state}>
              {states[entry.state]}
              {entry.isSubstantiated !== undefined && (
                <span className="fine">
                  {' '}
                  {entry.isSubstantiated ? words.substantiated.yes : words.substantiated.no}
                </span>
              )}
            </td>
            <td data-label={words.act}>
              <Button
                size="small"
                aria-label={words.open(read(entry.itemName), services[entry.service])}
                onClick={() => onOpen(entry.id)}
              >
                {words.act}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
