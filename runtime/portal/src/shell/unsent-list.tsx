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
              <li className="row" key={draftId}>
                <div className="row__main">
                  <p className="row__title">{title}</p>
                  <p className="fine">{words.what(answers, files)}</p>
                </div>
                <Link
                  className="yb-link"
                  to={places.draft(draftId)}
                  aria-label={words.openWhat(title)}
                  onClick={onOpen}
                >
                  {words.open}
                </Link>
              </li>
            )
          })}
          {cases.map(({ caseId, number }) => (
            <li className="row" key={caseId}>
              <div className="row__main">
                <p className="row__title yb-figures">{number}</p>
                <p className="fine">{words.work}</p>
              </div>
              <Link
                className="yb-link"
                to={places.officerCase(caseId)}
                aria-label={words.goOnWith(number)}
                onClick={onOpen}
              >
                {words.goOn}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {unsent.others > 0 && <p>{words.others(unsent.others)}</p>}
    </>
  )
}
