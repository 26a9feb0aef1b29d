import { everyone } from '../access/policy.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { findProgress, tidyNumber } from './find-progress.ts'

export const progressRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/progress-queries',
    summary: 'How far a case is, by the number and the query password of its receipt; names nobody',
    policy: everyone(),
    body: 'ProgressQuery',
    answer: 'CaseProgress',
    rate: 'progress',
    handler: async ({ context, requestId, body, take }) => {
      take('progressOfCase', tidyNumber(body.caseNumber))
      // Whoever has the receipt asks: it says nothing about who is signed in at this machine.
      const nobody = { key: 'anonymous', name: '', requestId }
      const progress = await withTransaction(context.database, { service: 'progress' }, transaction =>
        findProgress(context, transaction, body, nobody),
      )
      if (progress === undefined) throw new AppError('progress.notFound')
      return ok(progress)
    },
  }),
]
