import { Tag } from '@yibiao/form/components'
import type { NotificationView } from '@yibiao/schemas'
import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { formatInstant } from '../texts/format.ts'
import { useWords } from '../texts/texts-context.tsx'
import { notificationText } from './notification-text.ts'

export type NotificationListProps = {
  entries: readonly NotificationView[]
  /** Where a message leads; absent where the case is on the page already. */
  addressOf?: (entry: NotificationView) => string
  onOpen?: (entry: NotificationView) => void
}

/** Messages, newest first. Unread ones say so in words, not by weight and colour alone. */
export function NotificationList({ entries, addressOf, onOpen }: NotificationListProps): ReactNode {
  const { texts, read, locale } = useWords()
  return (
    <ol className="messages">
      {entries.map(entry => {
        const { title, text } = notificationText(entry, read(entry.stepName), texts.notifications)
        return (
          <li
            className={entry.isRead ? 'messages__message' : 'messages__message messages__message--new'}
            key={entry.id}
          >
            <p className="messages__title">
              {addressOf === undefined ? (
                title
              ) : (
                <Link to={addressOf(entry)} onClick={() => onOpen?.(entry)}>
                  {title}
                </Link>
              )}
              {!entry.isRead && <Tag tone="action">{texts.notifications.unread}</Tag>}
            </p>
            <p className="messages__text">{text}</p>
            <p className="fine">
              <time dateTime={entry.createdAt}>{formatInstant(entry.createdAt, locale)}</time>
              {addressOf !== undefined && (
                <>
                  {' · '}
                  {read(entry.itemName)}
                  {' · '}
                  <span className="yb-figures">{entry.caseNumber}</span>
                </>
              )}
              {' · '}
              {entry.departmentName}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
