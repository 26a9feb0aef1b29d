import type { Actor } from '../access/actor.ts'
import { anyOf, applicants, officers } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { idParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { countUnread, listNotifications, markRead, type InboxOwner } from './list-notifications.ts'

const readers = anyOf(applicants(), officers())

export const notificationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/notifications',
    summary: 'Messages to whoever is signed in, in the capacity acted in, newest first',
    policy: readers,
    query: {
      caseId: idParameter('Of one case only'),
      cursor: textParameter('Of the page before', 400),
    },
    answer: 'NotificationPage',
    rate: 'read',
    handler: async ({ context, actor, query, read }) =>
      ok(await read(reader => listNotifications(context, reader, ownerOf(actor), query))),
  }),
  route({
    method: 'GET',
    path: '/api/notifications/unread',
    summary: 'How many messages were not read',
    policy: readers,
    answer: 'UnreadNotifications',
    rate: 'read',
    handler: async ({ actor, read }) =>
      ok({ unread: await read(reader => countUnread(reader, ownerOf(actor))) }),
  }),
  route({
    method: 'POST',
    path: '/api/notifications/read',
    summary: 'Marks messages as read: those named, or all',
    policy: readers,
    body: 'ReadNotifications',
    answer: 'UnreadNotifications',
    rate: 'write',
    handler: ({ context, actor, body, write }) =>
      write(async transaction =>
        ok({ unread: await markRead(context, transaction, ownerOf(actor), body.ids) }),
      ),
  }),
]

function ownerOf(actor: Actor): InboxOwner {
  if (actor.type !== 'officer' && actor.type !== 'applicant') throw new AppError('request.forbidden')
  return actor
}
