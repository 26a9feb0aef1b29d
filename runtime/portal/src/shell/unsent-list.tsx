import type { ReactNode } from 'react'
import type { Unsent } from '../apply/outbox/list-unsent.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useWords } from '../texts/texts-context.tsx'

/** What only this device has: each own draft and case with what of it, and how many of other people there are. */
export function UnsentList({ unsent, onOpen }: { unsent: Unsent; onOpen: () => void }): ReactNode {
  const { texts, read } = useWords()
  const words = texts.shell.unsent
  const { drafts, cases } = unsent
  return (
    <>
      <p>{words.text}</p>
      {drafts.length + cases.length > 0 && (
        <ul className="rows">
          {drafts.map(({ draftId, name, number, answers, files }) => {
            const title = texts.apply.numbered(read(name), number)
            return (
              <UnsentRow
                key={draftId}
                title={title}
                what={words.what(answers, files)}
                to={places.draft(draftId)}
                open={words.open}
                openWhat={words.openWhat(title)}
                onOpen={onOpen}
              />
            )
          })}
          {cases.map(({ caseId, number }) => (
            <UnsentRow
              key={caseId}
              title={<span className="yb-figures">{number}</span>}
              what={words.work}
              to={places.officerCase(caseId)}
              open={words.goOn}
              openWhat={words.goOnWith(number)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {unsent.others > 0 && <p>{words.others(unsent.others)}</p>}
    </>
  )
}

function UnsentRow(props: {
  title: ReactNode
  what: string
  to: string
  open: string
  openWhat: string
  onOpen: () => void
}): ReactNode {
  return (
    <li className="row">
      <div className="row__main">
        <p className="row__title">{props.title}</p>
        <p className="fine">{props.what}</p>
      </div>
      <Link className="yb-link" to={props.to} aria-label={props.openWhat} onClick={props.onOpen}>
        {props.open}
      </Link>
    </li>
  )
}
