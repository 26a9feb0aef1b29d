import { type ReactNode, useCallback, useEffect } from 'react'
import { fetchNotifications, markNotificationsRead } from '../api/notifications.ts'
import { useLive } from '../live/use-live.ts'
import { useLoaded } from '../loading/use-loaded.ts'
import { useWords } from '../texts/texts-context.tsx'
import { NotificationList } from './notification-list.tsx'
import { setUnread } from './unread-count.ts'

/** Messages about one case, on its own page; seen there they are read. Absent while there are none. */
export function CaseNotifications({ caseId }: { caseId: string }): ReactNode {
  const { notifications } = useWords().texts
  const load = useCallback((signal: AbortSignal) => fetchNotifications({ caseId }, signal), [caseId])
  const { loaded, reload } = useLoaded(load)
  useLive(change => change.type !== 'case', reload)
  const entries = loaded.state === 'ready' ? loaded.value.entries : []
  const unread = entries.filter(({ isRead }) => !isRead).map(({ id }) => id)
  const named = unread.join()

  useEffect(() => {
    if (named !== '') markNotificationsRead(named.split(',')).then(setUnread, () => undefined)
  }, [named])

  if (entries.length === 0) return null
  return (
    <section className="block" aria-labelledby="case-messages">
      <h2 className="block__title" id="case-messages">
        {notifications.title}
      </h2>
      <NotificationList entries={entries} />
    </section>
  )
}
