import { officers } from '../access/policy.ts'
import { attachmentPorts } from '../attachments/ports.ts'
import { cleanFileName } from '../attachments/read-file-name.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { noContent } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { beginUpload, uploadRoutesAt } from '../uploads/upload-routes-at.ts'
import { evidencePlace } from './evidence-place.ts'
import { evidenceTarget, findEvidenceTask } from './find-evidence-task.ts'
import { removeEvidence } from './remove-evidence.ts'

const path = '/api/cases/:caseId/tasks/:taskId/uploads/:uploadId'

/** 佐证材料 of officers for points of a checklist, by the way all files come. */
export const evidenceRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path,
    summary: 'Begins an upload of evidence for a point; the same file again tells how far it is',
    policy: officers(),
    body: 'CreateEvidence',
    answer: 'UploadView',
    rate: 'upload',
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const { caseId, taskId, uploadId } = params
      const found = await findEvidenceTask(context, actor, params)
      const target = evidenceTarget(found, body.point)
      const place = evidencePlace(context, found, auditActorOf({ actor, requestId }))
      const file = { ...body, name: cleanFileName(body.name) }
      const address = `/api/cases/${caseId}/tasks/${taskId}/uploads/${uploadId}`
      return write(
        transaction => beginUpload(context, transaction, address, { key: { place, uploadId }, file, target }),
        place.scope,
      )
    },
  }),
  ...uploadRoutesAt(path, { policy: officers() }, async ({ context, actor, requestId, params }) => ({
    place: evidencePlace(
      context,
      await findEvidenceTask(context, actor, params),
      auditActorOf({ actor, requestId }),
    ),
    uploadId: params.uploadId,
  })),
  route({
    method: 'DELETE',
    path: '/api/cases/:caseId/tasks/:taskId/evidence/:evidenceId',
    summary: 'Takes a file away from a point that was not judged with it',
    policy: officers(),
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, requestId, params, write }) => {
      const found = await findEvidenceTask(context, actor, params)
      let removed: string | undefined
      const answer = await write(async transaction => {
        const auditActor = auditActorOf({ actor, requestId })
        removed = await removeEvidence(context, transaction, found, { id: params.evidenceId, auditActor })
        return noContent()
      })
      if (removed !== undefined) await attachmentPorts(context.config).store.remove(removed)
      return answer
    },
  }),
]
