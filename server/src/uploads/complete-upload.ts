import { attachFile } from '../attachments/attach-file.ts'
import type { AttachmentTarget } from '../attachments/find-target.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { lockDraftRow } from '../drafts/queries.ts'
import { AppError } from '../problems/app-error.ts'
import type { ReceivedFile } from '../attachments/receive-file.ts'
import { rememberedUntil } from './expiry.ts'
import { isUpload, readUpload, type Upload, type UploadKey } from './queries.ts'
import { uploads } from './tables.ts'

/**
 * Makes the checked file an attachment of the draft, once: who comes second gets the attachment of the first.
 * @throws AppError `request.notFound` when it was cancelled meanwhile, `attachment.tooMany`, `attachment.tooLarge`
 */
export async function completeUpload(
  context: Context,
  transaction: Transaction,
  key: UploadKey,
  { target, file }: { target: AttachmentTarget; file: ReceivedFile },
): Promise<{ upload: Upload; isFirst: boolean }> {
  const { owner, draftId } = key
  // The draft first, as whoever deletes it does: no two wait for each other. It also guards the upload.
  await lockDraftRow(transaction, owner, draftId)
  const upload = await readUpload(transaction, key)
  if (upload.attachmentId !== null) return { upload, isFirst: false }
  const attachmentId = context.newId()
  await attachFile(context, transaction, {
    id: attachmentId,
    owner,
    draftId,
    name: upload.name,
    target,
    file,
  })
  const done = { attachmentId, parts: [], expiresAt: rememberedUntil(context.clock.now()) }
  await transaction.update(uploads).set(done).where(isUpload(key))
  return { upload: { ...upload, ...done }, isFirst: true }
}

/** Sending the same bytes again would end the same way: nothing is kept of them. */
const finalRefusals: readonly string[] = [
  'attachment.empty',
  'attachment.tooLarge',
  'attachment.kindNotTaken',
  'attachment.contentRefused',
  'attachment.infected',
  'upload.digestWrong',
]

export function isFinalRefusal(error: unknown): boolean {
  return error instanceof AppError && finalRefusals.includes(error.code)
}
