import { Tag } from '@yibiao/form/components'
import type { ItemSummary } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useWords } from '../texts/texts-context.tsx'
import { limitText } from './limit-text.ts'

/** One item in a list. */
export function ItemCard({ item }: { item: ItemSummary }): ReactNode {
  const { texts, read } = useWords()
  const { find, guide, caseType } = texts.items
  return (
    <article className="card">
      <h3 className="card__title">
        <Link to={places.item(item.itemId)}>{read(item.name)}</Link>
      </h3>
      <p className="card__above">{item.departmentName}</p>
      <p className="card__text">{read(item.summary)}</p>
      <p className="card__tags">
        {item.isOnline ? <Tag tone="done">{find.online}</Tag> : <Tag>{find.offline}</Tag>}
        {item.caseType !== undefined && item.caseType !== 'other' && (
          <Tag tone="action">{caseType[item.caseType]}</Tag>
        )}
        {item.promised !== undefined && item.caseType !== 'immediate' && (
          <span className="card__limit">
            {guide.promised} {limitText(item.promised, guide)}
          </span>
        )}
      </p>
    </article>
  )
}
