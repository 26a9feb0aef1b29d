import { Tag, type TagProps } from '@yibiao/form/components'
import type { ChildCaseView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { StatusTag } from './status-tag.tsx'

const tones: Record<ChildCaseView['state'], NonNullable<TagProps['tone']>> = {
  ordered: 'plain',
  awaited: 'soon',
  started: 'action',
  ended: 'done',
  failed: 'refused',
  cancelled: 'plain',
}

/** 子办件 of a case, each with where it stands; whoever can open one finds the link, and what is to be completed. */
export function ChildList({ items }: { items: readonly ChildCaseView[] }): ReactNode {
  return (
    <ul className="rows">
      {items.map(child => (
        <li key={child.id}>
          <Child child={child} />
        </li>
      ))}
    </ul>
  )
}

function Child({ child }: { child: ChildCaseView }): ReactNode {
  const { texts, read, locale } = useWords()
  const words = texts.children
  const { state, number, caseId, draftId, outcome } = child
  const name = read(child.itemName)
  return (
    <div className="row">
      <div className="row__main">
        <p className="row__title">
          {caseId === undefined ? (
            name
          ) : (
            <Link className="yb-link" to={places.myCase(caseId)}>
              {name}
            </Link>
          )}{' '}
          {state === 'ended' && outcome !== undefined ? (
            <StatusTag status={outcome} />
          ) : (
            <Tag tone={tones[state]}>{words.states[state]}</Tag>
          )}
        </p>
        <p className="fine">
          {child.departmentName} · {number !== undefined && <span className="yb-figures">{number} · </span>}
          <span className="row__when">{words.ordered(formatInstant(child.at, locale))}</span>
        </p>
        <Why child={child} />
      </div>
      {state === 'awaited' && draftId !== undefined && (
        <Link
          className="yb-button yb-button--primary"
          to={places.draft(draftId)}
          aria-label={words.awaited.of(name)}
        >
          {words.awaited.resume}
        </Link>
      )}
    </div>
  )
}

/** Why nothing comes of it. */
function Why({ child: { state, reason } }: { child: ChildCaseView }): ReactNode {
  const { children: words } = useWords().texts
  if (state === 'cancelled') return <p className="fine">{words.cancelled}</p>
  if (state !== 'failed') return null
  if (reason === undefined) return <p className="fine">{words.failed}</p>
  return <p>{Object.hasOwn(words.failures, reason) ? words.failures[reason] : words.valueFailed(reason)}</p>
}
