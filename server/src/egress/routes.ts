import { administrators } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import type { Reader } from '../db/database.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { findDepartment } from '../departments/queries.ts'
import { allowDestination, listDestinations, withdrawDestination } from './destinations.ts'

export const egressRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/platform/egress',
    summary: 'Networks and ports beyond the public internet that departments may call',
    policy: administrators('system'),
    answer: 'EgressDestinationList',
    rate: 'read',
    handler: async ({ read }) => ok(await read(view)),
  }),
  route({
    method: 'POST',
    path: '/api/platform/egress',
    summary: 'Opens one network and port to one department',
    policy: administrators('system'),
    body: 'AllowDestination',
    answer: 'EgressDestinationList',
    rate: 'write',
    idempotent: true,
    handler: ({ context, actor, requestId, body, write }) =>
      write(async transaction => {
        if ((await findDepartment(transaction, body.departmentId)) === undefined)
          throw new AppError('request.notFound')
        await allowDestination(context, transaction, body, auditActorOf({ actor, requestId }))
        return ok(await view(transaction))
      }),
  }),
  route({
    method: 'DELETE',
    path: '/api/platform/egress/:destinationId',
    summary: 'Closes it again; what is being sent is finished',
    policy: administrators('system'),
    answer: 'EgressDestinationList',
    rate: 'write',
    handler: ({ context, actor, requestId, params, write }) =>
      write(async transaction => {
        const by = auditActorOf({ actor, requestId })
        if (!(await withdrawDestination(context, transaction, params.destinationId, by)))
          throw new AppError('request.notFound')
        return ok(await view(transaction))
      }),
  }),
]

async function view(reader: Reader) {
  const destinations = await listDestinations(reader)
  return {
    destinations: destinations.map(({ createdAt, ...destination }) => ({
      ...destination,
      createdAt: createdAt.toISOString(),
    })),
  }
}
