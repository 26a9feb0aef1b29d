import { anyOf, applicants, officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { recordReading } from '../cases/record-reading.ts'
import { applicantOf } from '../drafts/find-draft.ts'
import { ownerOf, readDraft } from '../drafts/queries.ts'
import type { Context } from '../context/context.ts'
import { created, noContent, type FileAnswer } from '../http/answer.ts'
import { textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { attachFile } from './attach-file.ts'
import { detachFile } from './detach-file.ts'
import { findDraftFile } from './find-draft-file.ts'
import { findReadableFile } from './find-readable-file.ts'
import { findTarget, mostMegabytes } from './find-target.ts'
import { keepIfAttached } from './keep-if-attached.ts'
import { attachmentPorts } from './ports.ts'
import type { StoredFile } from './queries.ts'
import { readFileName } from './read-file-name.ts'
import { receiveFile } from './receive-file.ts'
import { uploadTypes } from './upload-types.ts'

export const attachmentRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/drafts/:draftId/attachments',
    summary: 'Uploads one file for a material or a field; its kind is decided by its content',
    policy: applicants(),
    atCounter: true,
    query: {
      material: textParameter('Key of the material', 100),
      field: textParameter('JSON Pointer of the answer', 400),
    },
    answer: 'AttachmentView',
    rate: 'upload',
    idempotent: true,
    upload: { maxBytes: mostMegabytes * 1024 * 1024, mediaTypes: uploadTypes() },
    handler: async ({ context, actor, params, query, header, upload, read, write }) => {
      const owner = ownerOf(applicantOf(actor))
      const { draftId } = params
      const target = await read(async reader => {
        const draft = await readDraft(context, reader, owner, draftId)
        return findTarget(await readVersion(reader, draft.itemId, draft.itemVersion), draft, query)
      })
      const name = readFileName(header('x-file-name'))
      const ports = attachmentPorts(context.config)
      const file = await receiveFile(ports, target, upload())
      const id = context.newId()
      return keepIfAttached(ports.store, { id, storageKey: file.storageKey }, () =>
        write(async transaction => {
          const view = await attachFile(context, transaction, { id, owner, draftId, name, target, file })
          return created(view, `/api/attachments/${id}`)
        }),
      )
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/drafts/:draftId/attachments/:attachmentId',
    summary: 'Takes a file away from a draft',
    policy: applicants(),
    atCounter: true,
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, params, write }) => {
      const owner = ownerOf(applicantOf(actor))
      let unused: string | null = null
      const answer = await write(async transaction => {
        unused = await detachFile(transaction, { owner, ...params })
        return noContent()
      })
      if (unused !== null) await attachmentPorts(context.config).store.remove(unused)
      return answer
    },
  }),
  route({
    method: 'GET',
    path: '/api/drafts/:draftId/attachments/:attachmentId',
    summary: 'A file of a draft',
    policy: applicants(),
    atCounter: true,
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      const owner = ownerOf(applicantOf(actor))
      const file = await read(reader => findDraftFile(reader, { owner, ...params }))
      if (file === undefined || file.scan !== 'clean') throw new AppError('request.notFound')
      return fileAnswer(context, file)
    },
  }),
  route({
    method: 'GET',
    path: '/api/attachments/:attachmentId',
    summary: 'A file: of an own draft or case, or of a case the officer may read',
    policy: anyOf(applicants(), officers()),
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, requestId, params }) => {
      const found = await findReadableFile(context, actor, params.attachmentId)
      if (found === undefined || found.file.scan !== 'clean') throw new AppError('request.notFound')
      const { file, readable } = found
      if (readable !== undefined) {
        const audited = auditActorOf({ actor, requestId })
        await recordReading(context, readable, audited, 'attachment.download', { attachmentId: file.id })
      }
      return fileAnswer(context, file)
    },
  }),
]

function fileAnswer(context: Context, { storageKey, mediaType, name }: StoredFile): FileAnswer {
  return {
    status: 200,
    file: { bytes: attachmentPorts(context.config).store.open(storageKey), mediaType, name },
    headers: { 'content-security-policy': "default-src 'none'; sandbox" },
  }
}
