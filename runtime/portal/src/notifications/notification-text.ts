import type { NotificationView } from '@yibiao/schemas'
import type { PortalTexts } from '../texts/texts.ts'

/** What a message says: its heading and, below it, a sentence. */
export function notificationText(
  { notice, subject, body }: Pick<NotificationView, 'notice' | 'subject' | 'body'>,
  stepName: string,
  texts: PortalTexts['notifications'],
): { title: string; text: string } {
  if (notice === 'custom') return { title: subject ?? texts.untitled, text: body ?? '' }
  const { title, text } = texts.notices[notice]
  return { title: stepName === '' ? title : `${title} · ${stepName}`, text }
}
