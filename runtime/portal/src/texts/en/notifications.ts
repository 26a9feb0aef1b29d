import { notices } from '@yibiao/core/messages/notices-en'
import type { PortalTexts } from '../texts.ts'

/** Messages to applicants and officers. */
export const notifications: PortalTexts['notifications'] = {
  title: 'Messages',
  unread: 'Unread',
  markAll: 'Mark all as read',
  none: 'No messages',
  noneHelp: {
    applicant: 'When something happens to your cases, you are told here.',
    officer: 'Reminders, transfers, overdue steps and steps that need a person are announced here.',
  },
  untitled: 'About your case',
  notices,
}
