import { Icon } from '@yibiao/form/components'
import type { ReactNode } from 'react'
import { Link } from '../routing/link.tsx'
import { places } from '../routing/places.ts'
import { useRouter } from '../routing/router.tsx'
import { useSession } from '../session/session-context.tsx'
import { useWords } from '../texts/texts-context.tsx'
import { useUnreadCount } from './unread-count.ts'

/** The way to the messages, with how many are unread; for applicants and officers. */
export function NotificationBell(): ReactNode {
  const { shell } = useWords().texts
  const { view } = useSession()
  const { path } = useRouter()
  const unread = useUnreadCount()
  if (view.actingAs !== 'applicant' && view.actingAs !== 'officer') return null
  const address = view.actingAs === 'officer' ? places.officerMessages() : places.myMessages()
  return (
    <Link
      className="bell"
      to={address}
      aria-label={shell.messages(unread)}
      aria-current={path === address ? 'page' : undefined}
    >
      <Icon name="bell" />
      {unread > 0 && (
        <span className="bell__count yb-figures" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  )
}
