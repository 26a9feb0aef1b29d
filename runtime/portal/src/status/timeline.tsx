import type { TimelineEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { aboutChild, type ChildFacts } from './about-child.ts'
import { actorsOf, shownEntries } from './shown-entries.ts'
import { timelineText } from './timeline-text.ts'

type Props = {
  entries: readonly TimelineEntry[]
  /** Of the case: whom and what its history is about. */
  facts: ChildFacts
}

/** What happened to a case, newest first. */
export function Timeline({ entries, facts }: Props): ReactNode {
  const { texts, read, locale } = useWords()
  const { cases } = texts
  const shown = shownEntries(entries).flatMap(entry => {
    const title = timelineText(
      entry,
      read(entry.stepName),
      cases,
      read,
      aboutChild(entry, facts, { texts, read }),
    )
    return title === undefined ? [] : [{ entry, title }]
  })
  return (
    <ol className="timeline" reversed>
      {shown.map(({ entry, title }) => (
        <li className="timeline__entry" key={entry.sequence}>
          <p className="timeline__title">{title}</p>
          <p className="fine">
            <time dateTime={entry.at}>{formatInstant(entry.at, locale)}</time>
            {actorsOf(entry, cases.system).map(name => ` · ${name}`)}
          </p>
          {entry.text !== undefined && entry.text !== '' && <p className="timeline__text">{entry.text}</p>}
        </li>
      ))}
    </ol>
  )
}
