import { processAdministratorRole } from '@yibiao/core/flow'
import { officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { voidDocument } from './void-document.ts'

export const voidDocumentRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/cases/:caseId/documents/:documentId/void',
    summary: 'Voids a document of the case, by the process administrator',
    policy: officers(),
    body: 'VoidDocument',
    answer: 'DocumentView',
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const { caseRow, role } = await findReadableCase(context, actor, params.caseId)
      const mayVoid = actor.type === 'officer' && actor.roles.includes(processAdministratorRole)
      if (role !== 'officer' || !mayVoid) throw new AppError('request.forbidden')
      const { departmentId } = caseRow
      return write(async transaction =>
        ok(
          await voidDocument(
            context,
            transaction,
            { departmentId, caseId: params.caseId, documentId: params.documentId, reason: body.reason },
            auditActorOf({ actor, requestId }),
          ),
        ),
      )
    },
  }),
]
