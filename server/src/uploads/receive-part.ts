import type { FileLimits } from '../attachments/find-target.ts'
import { attachmentPorts } from '../attachments/ports.ts'
import { receiveFile, type ReceivedFile } from '../attachments/receive-file.ts'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { AppError } from '../problems/app-error.ts'
import { appendPart, requireOffset, takePart } from './append-part.ts'
import { completeUpload, isFinalRefusal } from './complete-upload.ts'
import { createPartStore } from './part-store.ts'
import { readUpload } from './queries.ts'
import { removeUpload } from './remove-upload.ts'
import type { Upload, UploadKey } from './upload-place.ts'

/**
 * Appends what arrives at the offset the sender names. When the file is whole it is checked and becomes an attachment;
 * an empty part then asks for the check again, e.g. because its answer was lost.
 * @param offset as the header says it
 * @throws AppError `request.notFound`, `upload.*`, and what refuses a whole file: `attachment.*`
 */
export async function receivePart<Target extends FileLimits>(
  context: Context,
  key: UploadKey<Target>,
  sent: { offset: string | undefined; bytes: () => ReadableStream<Uint8Array> },
): Promise<Upload> {
  const before = await withReader(context.database, key.place.scope, reader => readUpload(reader, key))
  if (before.attachmentId !== null) return before
  requireOffset(sent.offset, before)
  const upload = await append(context, key, before, sent.bytes())
  return upload.offset < upload.size ? upload : complete(context, key, upload)
}

async function append<Target extends FileLimits>(
  context: Context,
  key: UploadKey<Target>,
  upload: Upload,
  bytes: ReadableStream<Uint8Array>,
): Promise<Upload> {
  const store = createPartStore(context.config.dataFolder)
  const part = await takePart(store, upload, bytes)
  if (part === undefined) return upload
  try {
    return await withTransaction(context.database, key.place.scope, transaction =>
      appendPart(context, transaction, key, { offset: upload.offset, part }),
    )
  } catch (error) {
    if (!isOutcomeUnknown(error)) await store.remove(upload.folder, part)
    throw error
  }
}

async function complete<Target extends FileLimits>(
  context: Context,
  key: UploadKey<Target>,
  upload: Upload,
): Promise<Upload> {
  const target = await withReader(context.database, key.place.scope, reader =>
    key.place.targetOf(reader, upload.id),
  )
  const { store, scanner } = attachmentPorts(context.config)
  const parts = createPartStore(context.config.dataFolder)
  try {
    const bytes = parts.join(upload.folder, upload.parts)
    const file = await receiveFile({ store, scanner }, target, bytes, upload.sha256)
    const done = await attachOnce(context, key, target, file)
    await parts.removeFolder(upload.folder)
    return done
  } catch (error) {
    if (isFinalRefusal(error)) await removeUpload(context, key)
    // Somebody else completed it, whereupon its parts vanished under this hand.
    const now = await withReader(context.database, key.place.scope, reader => readUpload(reader, key)).catch(
      () => upload,
    )
    if (now.attachmentId !== null) return now
    throw error
  }
}

async function attachOnce<Target extends FileLimits>(
  context: Context,
  key: UploadKey<Target>,
  target: Target,
  file: ReceivedFile,
): Promise<Upload> {
  const { store } = attachmentPorts(context.config)
  try {
    const { upload, isFirst } = await withTransaction(context.database, key.place.scope, transaction =>
      completeUpload(context, transaction, key, { target, file }),
    )
    if (!isFirst) await store.remove(file.storageKey)
    return upload
  } catch (error) {
    if (!isOutcomeUnknown(error)) await store.remove(file.storageKey)
    throw error
  }
}

/** The connection to the database broke while committing: the row may name these bytes. */
function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof AppError && error.code === 'database.unavailable'
}
