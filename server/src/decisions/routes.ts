import { everyone } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { pageSize, readCursor, toPage, writeCursor } from '../http/cursor.ts'
import { idParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { listPublishedDecisions, toPublishedDecision } from './queries.ts'

export const decisionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/decisions',
    summary: 'Decisions that grant, of items that publish them, newest first, by department and item',
    policy: everyone(),
    query: {
      departmentId: idParameter('Only this department.'),
      itemId: idParameter('Only this item.'),
      cursor: textParameter('From `nextCursor`.', 400),
    },
    answer: 'PublishedDecisionPage',
    rate: 'read',
    handler: async ({ query, read }) => {
      const { departmentId, itemId } = query
      const before = readCursor(query.cursor)
      const rows = await read(reader =>
        listPublishedDecisions(reader, { departmentId, itemId, before, size: pageSize + 1 }),
      )
      return ok(toPage(rows, toPublishedDecision, row => writeCursor(row.decidedAt, row.caseId)))
    },
  }),
]
