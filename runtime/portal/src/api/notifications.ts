import type { NotificationPage, UnreadNotifications } from '@yibiao/schemas'
import { sendRequest } from './send-request.ts'

/** Messages to whoever is signed in, newest first. */
export function fetchNotifications(
  search: { caseId?: string; cursor?: string | undefined },
  signal?: AbortSignal,
): Promise<NotificationPage> {
  return sendRequest({ method: 'GET', path: '/api/notifications', query: search, signal })
}

export async function fetchUnread(signal?: AbortSignal): Promise<number> {
  const { unread } = await sendRequest<UnreadNotifications>({
    method: 'GET',
    path: '/api/notifications/unread',
    isBackground: true,
    signal,
  })
  return unread
}

/** Marks these as read, or all. */
export async function markNotificationsRead(ids?: readonly string[]): Promise<number> {
  const { unread } = await sendRequest<UnreadNotifications>({
    method: 'POST',
    path: '/api/notifications/read',
    body: ids === undefined ? {} : { ids },
  })
  return unread
}
