import { actorKeyOf } from '../access/actor.ts'
import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { leaveItem, showPresence } from './presence.ts'

const designers = officers('designer', 'implementer')

/** Who has an item open; each tab of the designer calls while it is open. */
export const presenceRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path: '/api/design/items/:itemId/presence/:tabId',
    summary: 'Says that a tab has the item open, and asks who else has',
    policy: designers,
    body: 'ShowPresence',
    answer: 'ItemPresence',
    rate: 'read',
    handler: request =>
      request.write(async transaction => {
        const { context, actor, params, body } = request
        const tab = { departmentId: departmentOf(actor), ...params, part: body.part }
        const person = { key: actorKeyOf(actor), name: auditActorOf(request).name }
        return ok(await showPresence(context, transaction, tab, person))
      }),
  }),
  route({
    method: 'DELETE',
    path: '/api/design/items/:itemId/presence/:tabId',
    summary: 'Says that the tab closes',
    policy: designers,
    answer: null,
    rate: 'read',
    handler: request =>
      request.write(async transaction => {
        const tab = { departmentId: departmentOf(request.actor), ...request.params }
        await leaveItem(transaction, tab, actorKeyOf(request.actor))
        return noContent()
      }),
  }),
]
