import { Button, EmptyState, Skeleton, useToast } from '@yibiao/form/components'
import type { NotificationPage, NotificationView } from '@yibiao/schemas'
import { type ReactNode, useState } from 'react'
import { fetchNotifications, markNotificationsRead } from '../api/notifications.ts'
import { useLive } from '../live/use-live.ts'
import { usePages } from '../loading/use-pages.ts'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { Page } from '../shell/page.tsx'
import { ProblemNotice } from '../shell/problem-notice.tsx'
import { problemText } from '../shell/problem-text.ts'
import { useWords } from '../texts/texts-context.tsx'
import { NotificationList } from './notification-list.tsx'
import { useReachTexts } from './reach/texts.ts'
import { setUnread, useUnreadCount } from './unread-count.ts'

const pageSize = 50

/** 消息: everything that came for the applicant or the officer, and a way to mark it as read. */
export function NotificationsPage({ reader }: { reader: 'applicant' | 'officer' }): ReactNode {
  const { notifications, shell } = useWords().texts
  const reach = useReachTexts()
  const toast = useToast()
  const pages = usePages(loadPage)
  // Whoever reads an older page of the list is not taken back to its beginning.
  useLive(change => change.type !== 'case' && pages.entries.length <= pageSize, pages.reload)
  const unread = useUnreadCount()
  const [isMarking, setMarking] = useState(false)

  async function markAll(): Promise<void> {
    setMarking(true)
    try {
      setUnread(await markNotificationsRead())
      pages.reload()
    } catch (error) {
      toast({ text: problemText(error, shell) })
    } finally {
      setMarking(false)
    }
  }

  /** Does not hold up the way to the case: what is not marked now stays unread. */
  function markOne({ id, isRead }: NotificationView): void {
    if (!isRead) markNotificationsRead([id]).then(setUnread, () => undefined)
  }

  return (
    <Page
      title={notifications.title}
      width={reader === 'officer' ? 'wide' : 'usual'}
      aside={
        <div className="actions">
          <Link className="yb-link" to={reader === 'officer' ? places.officerReach() : places.myReach()}>
            {reach.title}
          </Link>
          {unread > 0 && (
            <Button icon="check" isBusy={isMarking} onClick={() => void markAll()}>
              {notifications.markAll}
            </Button>
          )}
        </div>
      }
    >
      {pages.state === 'failed' && <ProblemNotice error={pages.error} title={shell.failed.title} />}
      {pages.state === 'loading' && pages.entries.length === 0 && <Skeleton lines={6} />}
      {pages.state === 'ready' && pages.entries.length === 0 && (
        <EmptyState title={notifications.none} icon="bell">
          <p>{notifications.noneHelp[reader]}</p>
        </EmptyState>
      )}
      {pages.entries.length > 0 && (
        <NotificationList
          entries={pages.entries}
          addressOf={({ caseId }) =>
            reader === 'officer' ? places.officerCase(caseId) : places.myCase(caseId)
          }
          onOpen={markOne}
        />
      )}
      {pages.hasMore && (
        <p className="centre">
          <Button isBusy={pages.state === 'loading'} onClick={pages.showMore}>
            {shell.more}
          </Button>
        </p>
      )}
    </Page>
  )
}

function loadPage(cursor: string | undefined, signal: AbortSignal): Promise<NotificationPage> {
  return fetchNotifications({ cursor }, signal)
}
