import { everyone } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { listRegions } from './list-regions.ts'

export const regionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/regions',
    summary: 'Administrative divisions directly below one, or the provinces',
    policy: everyone(),
    query: { parent: textParameter('Code of the division above.', 12) },
    answer: 'RegionList',
    rate: 'read',
    handler: async ({ query }) =>
      ok({ entries: [...listRegions(query.parent ?? '')] }, { 'cache-control': 'public, max-age=86400' }),
  }),
]
