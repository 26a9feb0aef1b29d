import type { PublicNoticeEntry } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { fetchNotices } from '../api/public.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { Page } from '../shell/page.tsx'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { PublicList } from './public-list.tsx'

/** 公示: everything that is on public notice today. */
export function NoticesPage(): ReactNode {
  const { notices } = useWords().texts.publicity
  return (
    <Page title={notices.title}>
      <p>{notices.help}</p>
      <PublicList
        title={notices.list}
        none={notices.none}
        noneHelp={notices.noneHelp}
        place={places.notices()}
        load={fetchNotices}
      >
        {entries => (
          <ul className="cards">
            {entries.map(entry => (
              <li key={entry.id}>
                <NoticeCard entry={entry} />
              </li>
            ))}
          </ul>
        )}
      </PublicList>
    </Page>
  )
}

function NoticeCard({ entry }: { entry: PublicNoticeEntry }): ReactNode {
  const { texts, read, locale } = useWords()
  const { notices } = texts.publicity
  return (
    <article className="card">
      <h3 className="card__title">
        <Link to={places.notice(entry.id)}>{read(entry.itemName)}</Link>
      </h3>
      <p className="card__above">{entry.departmentName}</p>
      <p>{notices.applicant(entry.applicantName)}</p>
      <p className="fine">
        {notices.period(formatDate(entry.from, locale), formatDate(entry.through, locale))}
      </p>
    </article>
  )
}
