import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { noContent } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { mayRepair } from './may-repair.ts'
import { repairBreach } from './repair-breach.ts'

export const breachRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/cases/:caseId/breaches/:breachId/repair',
    summary: 'Marks a broken promise of the case as repaired, with the reason',
    policy: officers(),
    body: 'RepairBreach',
    answer: null,
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const { caseRow, role } = await findReadableCase(context, actor, params.caseId)
      if (actor.type !== 'officer' || role !== 'officer' || !mayRepair(actor.roles))
        throw new AppError('request.forbidden')
      const { departmentId } = caseRow
      const { caseId, breachId } = params
      const repair = { departmentId, caseId, breachId, by: actor.name, reason: body.reason }
      return write(async transaction => {
        await repairBreach(context, transaction, repair, auditActorOf({ actor, requestId }))
        return noContent()
      })
    },
  }),
]
