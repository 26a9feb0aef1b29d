import type { FileLimits } from '../attachments/find-target.ts'
import type { ReceivedFile } from '../attachments/receive-file.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { rememberedUntil } from './expiry.ts'
import { isUpload, readUpload } from './queries.ts'
import type { Upload, UploadKey } from './upload-place.ts'

/**
 * Makes the checked file an attachment of its place, once: who comes second gets the attachment of the first.
 * @throws AppError `request.notFound` when it was cancelled meanwhile, `attachment.tooMany`, `attachment.tooLarge`
 */
export async function completeUpload<Target extends FileLimits>(
  context: Context,
  transaction: Transaction,
  key: UploadKey<Target>,
  { target, file }: { target: Target; file: ReceivedFile },
): Promise<{ upload: Upload; isFirst: boolean }> {
  const { place } = key
  await place.lock(transaction)
  const upload = await readUpload(transaction, key)
  if (upload.attachmentId !== null) return { upload, isFirst: false }
  const attachmentId = context.newId()
  await place.attach(transaction, target, { ...file, id: attachmentId, name: upload.name })
  const done = { attachmentId, parts: [], expiresAt: rememberedUntil(context.clock.now()) }
  await transaction.update(place.table).set(done).where(isUpload(key))
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
