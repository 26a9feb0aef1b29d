import { actorKeyOf } from '../access/actor.ts'
import { everyone } from '../access/policy.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { todayOf } from '../engine/advance-case.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { queryLicences } from './query-licences.ts'

export const licenceRoutes: readonly Route[] = [
  route({
    // What is asked is personal, so it stands in the body and not in the address.
    method: 'POST',
    path: '/api/licence-queries',
    summary: 'Whether a licence is in force, by its number or by the organisation that holds it',
    policy: everyone(),
    body: 'LicenceQuery',
    answer: 'LicenceAnswer',
    rate: 'licenceQuery',
    handler: async ({ context, actor, body }) => {
      const reading = { actorKey: actorKeyOf(actor), today: todayOf(context) }
      const licences = await withTransaction(context.database, { service: 'licences' }, transaction =>
        queryLicences(context, transaction, body, reading),
      )
      return ok({ licences })
    },
  }),
]
