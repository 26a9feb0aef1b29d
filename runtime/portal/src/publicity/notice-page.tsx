import { Notice, Skeleton, SummaryList } from '@yibiao/form/components'
import type { PublicNotice } from '@yibiao/schemas'
import { type ReactNode, useCallback } from 'react'
import { ApiProblem } from '../api/api-problem.ts'
import { fetchNotice } from '../api/public.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { LoadProblem } from '../shell/load-problem.tsx'
import { Page } from '../shell/page.tsx'
import { TitledSection } from '../shell/titled-section.tsx'
import { formatDate } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { ObjectionForm } from './objection-form.tsx'

/** One public notice, and the form to object to it. */
export function NoticePage({ noticeId }: { noticeId: string }): ReactNode {
  const { texts, read } = useWords()
  const { notice: words, objection, notices } = texts.publicity
  const load = useCallback((signal: AbortSignal) => fetchNotice(noticeId, signal), [noticeId])
  const { loaded, reload } = useLoaded(load)
  if (loaded.state === 'loading') return <Skeleton lines={6} />
  if (loaded.state === 'failed') {
    const isOver = loaded.error instanceof ApiProblem && loaded.error.status === 404
    return isOver ? <NoticeOver /> : <LoadProblem error={loaded.error} retry={reload} />
  }
  const { notice, telephone } = loaded.value
  return (
    <Page
      title={notices.title}
      heading={read(notice.itemName)}
      above={
        <Link className="yb-link" to={places.notices()}>
          {notices.title}
        </Link>
      }
    >
      <TitledSection title={words.content}>
        <NoticeFacts shown={loaded.value} />
        <p className="fine">{words.masked}</p>
      </TitledSection>
      <TitledSection title={objection.title}>
        <ObjectionForm noticeId={notice.id} telephone={telephone} />
      </TitledSection>
    </Page>
  )
}

function NoticeFacts({ shown: { notice, shown, telephone } }: { shown: PublicNotice }): ReactNode {
  const { texts, read, locale } = useWords()
  const { notice: words } = texts.publicity
  return (
    <SummaryList
      rows={[
        { id: 'applicant', term: words.applicant, value: notice.applicantName },
        ...shown.map(({ label, value }, place) => ({
          id: `shown ${place}`,
          term: read(label),
          value: read(value),
        })),
        { id: 'from', term: words.from, value: formatDate(notice.from, locale) },
        { id: 'through', term: words.through, value: formatDate(notice.through, locale) },
        { id: 'department', term: words.department, value: notice.departmentName },
        ...(telephone === undefined ? [] : [{ id: 'telephone', term: words.telephone, value: telephone }]),
        {
          id: 'item',
          term: words.item,
          value: (
            <>
              <Link className="yb-link" to={places.item(notice.itemId)}>
                {words.guide}
              </Link>
              <br />
              <Link className="yb-link" to={places.noticesOfItem(notice.itemId)}>
                {words.sameItem}
              </Link>
            </>
          ),
        },
      ]}
    />
  )
}

/** Its time is over, it was withdrawn, or it never was: the public is not told which. */
function NoticeOver(): ReactNode {
  const { notice } = useWords().texts.publicity
  return (
    <Page title={notice.unknown} width="narrow">
      <Notice tone="info">
        <p>{notice.unknownHelp}</p>
      </Notice>
      <p>
        <Link className="yb-button yb-button--secondary" to={places.notices()}>
          {notice.toList}
        </Link>
      </p>
    </Page>
  )
}
