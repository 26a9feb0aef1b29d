import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { created } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { beginTestCase, prepareTestCase } from './begin-test-case.ts'

export const testCaseRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/design/items/:itemId/test-cases',
    summary: 'Begins a test application of a version, for an applicant who does not exist',
    policy: officers('designer', 'administrator'),
    body: 'BeginTestCase',
    answer: 'WindowIntake',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      if (actor.type !== 'officer') throw new AppError('request.forbidden')
      const begun = await prepareTestCase(context, actor, params.itemId, body)
      return write(
        async transaction => {
          const audit = auditActorOf({ actor, requestId })
          const intake = await beginTestCase(context, transaction, actor, begun, audit)
          return created(intake, `/api/drafts/${intake.draftId}`)
        },
        { partyId: begun.intake.partyId },
      )
    },
  }),
]
