import { applicants } from '../access/policy.ts'
import { findTarget } from '../attachments/find-target.ts'
import { cleanFileName } from '../attachments/read-file-name.ts'
import { applicantOf } from '../drafts/find-draft.ts'
import { ownerOf, readDraft } from '../drafts/queries.ts'
import { route, type Route } from '../http/route.ts'
import { readVersion } from '../items/read-version.ts'
import { draftPlace } from './draft-place.ts'
import { beginUpload, uploadRoutesAt } from './upload-routes-at.ts'

const path = '/api/drafts/:draftId/uploads/:uploadId'

/** Files of a draft, in parts. */
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
      const { draftId, uploadId } = params
      const target = await read(async reader => {
        const draft = await readDraft(context, reader, owner, draftId)
        return findTarget(await readVersion(reader, draft.itemId, draft.itemVersion), draft, body)
      })
      const file = { ...body, name: cleanFileName(body.name) }
      const key = { place: draftPlace(context, owner, draftId), uploadId }
      return write(transaction =>
        beginUpload(context, transaction, `/api/drafts/${draftId}/uploads/${uploadId}`, {
          key,
          file,
          target,
        }),
      )
    },
  }),
  ...uploadRoutesAt(
    path,
    { policy: applicants(), atCounter: true },
    async ({ context, actor, params: { draftId, uploadId } }) => ({
      place: draftPlace(context, ownerOf(applicantOf(actor)), draftId),
      uploadId,
    }),
  ),
]
