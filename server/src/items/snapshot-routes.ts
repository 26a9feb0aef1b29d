import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { createSnapshot, deleteSnapshot, listSnapshots, readSnapshot } from './snapshots.ts'

const designers = officers('designer', 'implementer')

/** States of a draft under a name. Restoring is done in the designer, where it can be undone. */
export const snapshotRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/snapshots',
    summary: 'Named states of the draft, newest first',
    policy: designers,
    answer: 'SnapshotList',
    rate: 'read',
    handler: async ({ actor, params, read }) =>
      ok(await read(reader => listSnapshots(reader, { departmentId: departmentOf(actor), ...params }))),
  }),
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/snapshots',
    summary: 'Keeps the draft as it is under a name',
    policy: designers,
    body: 'CreateSnapshot',
    answer: 'SnapshotSummary',
    rate: 'write',
    idempotent: true,
    handler: request =>
      request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), itemId: request.params.itemId }
        const snapshot = await createSnapshot(
          request.context,
          transaction,
          { ...target, ...request.body },
          auditActorOf(request),
        )
        return created(snapshot, `/api/design/items/${target.itemId}/snapshots/${snapshot.id}`)
      }),
  }),
  route({
    method: 'GET',
    path: '/api/design/items/:itemId/snapshots/:snapshotId',
    summary: 'A named state of the draft',
    policy: designers,
    answer: 'ItemSnapshot',
    rate: 'read',
    handler: async ({ actor, params, read }) =>
      ok(await read(reader => readSnapshot(reader, { departmentId: departmentOf(actor), ...params }))),
  }),
  route({
    method: 'DELETE',
    path: '/api/design/items/:itemId/snapshots/:snapshotId',
    summary: 'Forgets a named state of the draft',
    policy: designers,
    answer: null,
    rate: 'write',
    handler: request =>
      request.write(async transaction => {
        const target = { departmentId: departmentOf(request.actor), ...request.params }
        await deleteSnapshot(request.context, transaction, target, auditActorOf(request))
        return noContent()
      }),
  }),
]
