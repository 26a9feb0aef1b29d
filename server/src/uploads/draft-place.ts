import { and, eq, sql } from 'drizzle-orm'
import { attachFile, requireRoom } from '../attachments/attach-file.ts'
import { findTarget, type AttachmentTarget } from '../attachments/find-target.ts'
import { listDraftAttachments } from '../attachments/queries.ts'
import { draftAttachments } from '../attachments/tables.ts'
import type { Context } from '../context/context.ts'
import { lockDraftRow, ownDraft, readDraft, type DraftOwner } from '../drafts/queries.ts'
import { drafts } from '../drafts/tables.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { uploads } from './tables.ts'
import type { UploadPlace } from './upload-place.ts'

/** A draft as the place of uploads: for whoever reaches the draft, another author's is not there. */
export function draftPlace(
  context: Context,
  owner: DraftOwner,
  draftId: string,
): UploadPlace<AttachmentTarget> {
  const { partyId } = owner
  const isOwn = eq(uploads.partyId, partyId)
  const isReached = sql`${isOwn} and ${uploads.draftId} = ${draftId}
    and exists (select from ${drafts} where ${ownDraft(owner, draftId)})`
  return {
    table: uploads,
    scope: { partyId },
    sender: { name: partyId, isOwn },
    isReached,
    // As whoever deletes the draft does: no two wait for each other. It also guards the uploads.
    lock: async transaction => void (await lockDraftRow(transaction, owner, draftId)),
    requireRoom: async (reader, target, size) =>
      requireRoom(await listDraftAttachments(reader, partyId, draftId), target, size),
    insert: async (transaction, { material, field }, row) => {
      await transaction.insert(uploads).values({ ...row, partyId, draftId, material, field })
    },
    aim: async (transaction, { material, field }, uploadId) => {
      await transaction
        .update(uploads)
        .set({ material, field })
        .where(and(isReached, eq(uploads.id, uploadId)))
    },
    targetOf: async (reader, uploadId) => {
      const [upload] = await reader
        .select({ material: uploads.material, field: uploads.field })
        .from(uploads)
        .where(and(isReached, eq(uploads.id, uploadId)))
      if (upload === undefined) throw new AppError('request.notFound')
      // The draft can have moved to another version since the upload began.
      const draft = await readDraft(context, reader, owner, draftId)
      const version = await readVersion(reader, draft.itemId, draft.itemVersion)
      const { material, field } = upload
      return findTarget(version, draft, material === null ? { field: field ?? '' } : { material })
    },
    attach: async (transaction, target, { id, name, ...file }) => {
      await attachFile(context, transaction, { id, owner, draftId, name, target, file })
    },
    findFile: async (reader, id) => {
      const [file] = await reader
        .select()
        .from(draftAttachments)
        .where(
          and(
            eq(draftAttachments.partyId, partyId),
            eq(draftAttachments.draftId, draftId),
            eq(draftAttachments.id, id),
          ),
        )
      return file
    },
  }
}
