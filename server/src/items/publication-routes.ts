import { departmentOf } from '../access/department-of.ts'
import { actorKeyOf } from '../access/actor.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { decidePublication } from './decide-publication.ts'
import { viewPublication } from './publication-queries.ts'
import { readItem } from './queries.ts'
import { readVersionRow } from './read-version.ts'
import { returnToVersion } from './return-to-version.ts'
import { cancelStart } from './start-version.ts'

const designers = officers('designer', 'implementer')

/** Approval by a second person, planned starts, and earlier versions. */
export const publicationRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/publication',
    summary: 'What waits for approval or for its start, and what was decided',
    policy: designers,
    answer: 'ItemPublication',
    rate: 'read',
    handler: async ({ actor, params, read }) => {
      const target = { departmentId: departmentOf(actor), itemId: params.itemId }
      return ok(await read(reader => viewPublication(reader, target, actorKeyOf(actor))))
    },
  }),
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/publish-requests/:requestId/decision',
    summary: 'Approves or rejects a publication, or takes it back',
    policy: designers,
    body: 'DecidePublication',
    answer: 'ItemPublication',
    rate: 'write',
    idempotent: true,
    handler: request =>
      request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), itemId: request.params.itemId }
        const decision = { ...target, requestId: request.params.requestId, ...request.body }
        await decidePublication(request.context, transaction, decision, auditActorOf(request))
        return ok(await viewPublication(transaction, target, actorKeyOf(request.actor)))
      }),
  }),
  route({
    method: 'DELETE',
    path: '/api/design/items/:itemId/start',
    summary: 'Cancels the planned start of a version',
    policy: designers,
    answer: null,
    rate: 'write',
    handler: request =>
      request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), itemId: request.params.itemId }
        await cancelStart(request.context, transaction, target, auditActorOf(request))
        return noContent()
      }),
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/versions/:version',
    summary: 'The whole definition of a published version',
    policy: designers,
    answer: 'DesignVersion',
    rate: 'read',
    handler: async ({ actor, params, read }) =>
      ok(
        await read(async reader => {
          const item = await readItem(reader, departmentOf(actor), params.itemId)
          const version = versionOf(params.version)
          const row = await readVersionRow(reader, item.id, version)
          if (row === undefined) throw new AppError('request.notFound')
          return { version, definition: { ...row.definition } }
        }),
      ),
  }),
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/versions/:version/use',
    summary: 'Puts an earlier version in use again',
    policy: designers,
    body: 'UseVersion',
    answer: null,
    rate: 'write',
    idempotent: true,
    handler: request =>
      request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), itemId: request.params.itemId }
        const version = versionOf(request.params.version)
        await returnToVersion(
          request.context,
          transaction,
          { ...target, version, reason: request.body.reason },
          auditActorOf(request),
        )
        return noContent()
      }),
  }),
]

/** @throws AppError `request.notFound` for what is no number of a version */
function versionOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new AppError('request.notFound')
  return Number(text)
}
