import { applicants } from '../access/policy.ts'
import { findTarget } from '../attachments/find-target.ts'
import { cleanFileName } from '../attachments/read-file-name.ts'
import { applicantOf } from '../drafts/find-draft.ts'
import { ownerOf, readDraft } from '../drafts/queries.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { readVersion } from '../items/read-version.ts'
import { createUpload } from './create-upload.ts'
import { readUpload, viewUpload } from './queries.ts'
import { receivePart } from './receive-part.ts'
import { removeUpload } from './remove-upload.ts'

const path = '/api/drafts/:draftId/uploads/:uploadId'
/** More than a sender should put into a part: a request is cut off after 15 seconds. */
const mostPartBytes = 16 * 1024 * 1024

/** A file in parts, after the IETF draft “Resumable Uploads for HTTP”: begin, ask how far it is, go on from there. */
export const uploadRoutes: readonly Route[] = [
  route({
    method: 'PUT',
    path,
    summary: 'Begins an upload under an id of the sender; the same file again tells how far it is',
    policy: applicants(),
    atCounter: true,
    body: 'CreateUpload',
    answer: 'UploadView',
    rate: 'upload',
    handler: async ({ context, actor, params, body, read, write }) => {
      const owner = ownerOf(applicantOf(actor))
      const { draftId } = params
      const target = await read(async reader => {
        const draft = await readDraft(context, reader, owner, draftId)
        return findTarget(await readVersion(reader, draft.itemId, draft.itemVersion), draft, body)
      })
      const file = { ...body, name: cleanFileName(body.name) }
      return write(async transaction => {
        const asked = { key: { owner, ...params }, file, target }
        const { upload, isNew } = await createUpload(context, transaction, asked)
        const view = await viewUpload(transaction, upload)
        return isNew ? created(view, `/api/drafts/${draftId}/uploads/${upload.id}`) : ok(view)
      })
    },
  }),
  route({
    method: 'GET',
    path,
    summary: 'How far an upload is',
    policy: applicants(),
    atCounter: true,
    answer: 'UploadView',
    rate: 'read',
    handler: ({ actor, params, read }) => {
      const owner = ownerOf(applicantOf(actor))
      return read(async reader =>
        ok(await viewUpload(reader, await readUpload(reader, { owner, ...params }))),
      )
    },
  }),
  route({
    method: 'PATCH',
    path,
    summary:
      'Appends a part at Upload-Offset. With the last one the file is checked and becomes an attachment; an empty part asks for that again',
    policy: applicants(),
    atCounter: true,
    answer: 'UploadView',
    rate: 'uploadPart',
    upload: { maxBytes: mostPartBytes, mediaTypes: ['application/partial-upload'] },
    handler: async ({ context, actor, params, header, upload, read }) => {
      const owner = ownerOf(applicantOf(actor))
      const sent = { offset: header('upload-offset'), bytes: upload }
      const received = await receivePart(context, { owner, ...params }, sent)
      return read(async reader => ok(await viewUpload(reader, received)))
    },
  }),
  route({
    method: 'DELETE',
    path,
    summary: 'Cancels an upload; what it became stays',
    policy: applicants(),
    atCounter: true,
    answer: null,
    rate: 'write',
    handler: async ({ context, actor, params, read }) => {
      const owner = ownerOf(applicantOf(actor))
      const key = { owner, ...params }
      await read(reader => readUpload(reader, key))
      await removeUpload(context, key)
      return noContent()
    },
  }),
]
