import type { UploadView } from '@yibiao/schemas'
import { and, eq, sql } from 'drizzle-orm'
import { viewAttachment, type StoredFile } from '../attachments/queries.ts'
import { draftAttachments } from '../attachments/tables.ts'
import type { Reader } from '../db/database.ts'
import { ownDraft, type DraftOwner } from '../drafts/queries.ts'
import { drafts } from '../drafts/tables.ts'
import { AppError } from '../problems/app-error.ts'
import { uploads } from './tables.ts'

export type Upload = typeof uploads.$inferSelect

/** Names an upload: of one draft that somebody reaches. */
export type UploadKey = { owner: DraftOwner; draftId: string; uploadId: string }

/** The upload with this name, as long as its draft is there for who asks: another author's is not. */
export function isUpload({ owner, draftId, uploadId }: UploadKey): ReturnType<typeof and> {
  return and(
    eq(uploads.partyId, owner.partyId),
    eq(uploads.draftId, draftId),
    eq(uploads.id, uploadId),
    sql`exists (select from ${drafts} where ${ownDraft(owner, draftId)})`,
  )
}

/** @throws AppError `request.notFound` */
export async function readUpload(reader: Reader, key: UploadKey): Promise<Upload> {
  const [upload] = await reader.select().from(uploads).where(isUpload(key))
  if (upload === undefined) throw new AppError('request.notFound')
  return upload
}

/**
 * How far an upload is, with the attachment it became.
 * @throws AppError `upload.removed` when that attachment was taken away again
 */
export async function viewUpload(reader: Reader, upload: Upload): Promise<UploadView> {
  if (upload.attachmentId === null) return viewOf(upload)
  const [file] = await reader
    .select()
    .from(draftAttachments)
    .where(
      and(
        eq(draftAttachments.partyId, upload.partyId),
        eq(draftAttachments.draftId, upload.draftId),
        eq(draftAttachments.id, upload.attachmentId),
      ),
    )
  if (file === undefined) throw new AppError('upload.removed')
  return viewOf(upload, file)
}

function viewOf({ id, size, offset, expiresAt }: Upload, file?: StoredFile): UploadView {
  return {
    id,
    size,
    offset,
    expiresAt: expiresAt.toISOString(),
    ...(file === undefined ? {} : { attachment: viewAttachment(file) }),
  }
}
