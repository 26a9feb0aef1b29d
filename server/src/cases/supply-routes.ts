import { actorKeyOf } from '../access/actor.ts'
import { applicants } from '../access/policy.ts'
import { mostMegabytes } from '../attachments/find-target.ts'
import { keepIfAttached } from '../attachments/keep-if-attached.ts'
import { attachmentPorts } from '../attachments/ports.ts'
import { cleanFileName } from '../attachments/read-file-name.ts'
import { receiveFile } from '../attachments/receive-file.ts'
import { uploadTypes } from '../attachments/upload-types.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { applicantOf } from '../drafts/find-draft.ts'
import { commandIdOf } from '../engine/command-id.ts'
import { created } from '../http/answer.ts'
import { textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { lockReadableCase } from './lock-command-case.ts'
import { findSupplyTarget, supplyMaterial } from './supply-material.ts'

/** 容缺补交 by the applicant, one file a request. */
export const supplyRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/my/cases/:caseId/materials/:material',
    summary: 'Hands in a file for a material that was to follow; its kind is decided by its content',
    policy: applicants(),
    query: { name: textParameter('Name of the file', 255) },
    answer: 'AttachmentView',
    rate: 'upload',
    idempotent: true,
    upload: { maxBytes: mostMegabytes * 1024 * 1024, mediaTypes: uploadTypes() },
    handler: async ({ context, actor, requestId, params, query, header, upload, read, writeOn }) => {
      const applicant = applicantOf(actor)
      const target = await read(reader => findSupplyTarget(reader, applicant, params))
      const name = cleanFileName(query.name)
      const ports = attachmentPorts(context.config)
      const file = await receiveFile(ports, target, upload())
      const id = context.newId()
      const commandId = commandIdOf(actorKeyOf(actor), header('idempotency-key') ?? '', params.caseId)
      return keepIfAttached(ports.store, { id, storageKey: file.storageKey }, () =>
        writeOn(
          transaction => lockReadableCase(transaction, actor, params.caseId),
          async (transaction, locked) => {
            if (locked === undefined) throw new AppError('request.notFound')
            const auditActor = auditActorOf({ actor, requestId })
            const supply = { id, target, file, name, commandId, actor: applicant, auditActor }
            return created(
              await supplyMaterial(context, transaction, locked, supply),
              `/api/attachments/${id}`,
            )
          },
        ),
      )
    },
  }),
]
