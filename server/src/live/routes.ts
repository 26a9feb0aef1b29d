import { anyOf, applicants, officers } from '../access/policy.ts'
import { route, type Route } from '../http/route.ts'
import { requireListener } from './audience.ts'
import { liveHubOf } from './live-hub.ts'

export const liveRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/events',
    summary:
      'Server-Sent Events: that a case or the inbox changed, and not what. Goes on after `Last-Event-ID`; sent with `x-background: yes`',
    policy: anyOf(applicants(), officers()),
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, header }) => ({
      status: 200,
      events: await liveHubOf(context).open(requireListener(actor), header('last-event-id')),
    }),
  }),
]
