import { officers } from '../access/policy.ts'
import { handlesCases } from '../cases/case-access.ts'
import { ok } from '../http/answer.ts'
import { choiceParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { countWorklist } from './count-worklist.ts'
import { listWorklist } from './list-worklist.ts'
import type { WorklistFilter } from './worklist-filters.ts'

const filters: readonly WorklistFilter[] = ['mine', 'pool', 'all']

export const worklistRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/worklist',
    summary: 'Open tasks by due date',
    policy: officers(),
    query: {
      filter: choiceParameter('Taken by me, waiting for somebody like me, or all of the department', filters),
      query: textParameter('Beginning of the case number, or part of the name of the applicant', 100),
      cursor: textParameter('Of the page before', 400),
    },
    answer: 'WorklistPage',
    rate: 'search',
    handler: async ({ context, actor, query, read }) => {
      if (actor.type !== 'officer' || !handlesCases(actor)) throw new AppError('request.forbidden')
      const filter = query.filter ?? 'mine'
      return ok(await read(reader => listWorklist(context, reader, actor, { ...query, filter })))
    },
  }),
  route({
    method: 'GET',
    path: '/api/worklist/counts',
    summary: 'How many open tasks each part of the worklist has',
    policy: officers(),
    answer: 'WorklistCounts',
    rate: 'search',
    handler: async ({ actor, read }) => {
      if (actor.type !== 'officer' || !handlesCases(actor)) throw new AppError('request.forbidden')
      return ok(await read(reader => countWorklist(reader, actor)))
    },
  }),
]
