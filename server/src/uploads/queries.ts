import type { UploadView } from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import type { FileLimits } from '../attachments/find-target.ts'
import { viewAttachment, type StoredFile } from '../attachments/queries.ts'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import type { Upload, UploadKey } from './upload-place.ts'

/** The upload with this name, as long as its place is there for who asks. */
export function isUpload<Target extends FileLimits>({
  place,
  uploadId,
}: UploadKey<Target>): ReturnType<typeof and> {
  return and(place.isReached, eq(place.table.id, uploadId))
}

/** @throws AppError `request.notFound` */
export async function readUpload<Target extends FileLimits>(
  reader: Reader,
  key: UploadKey<Target>,
): Promise<Upload> {
  const [upload] = await reader.select().from(key.place.table).where(isUpload(key))
  if (upload === undefined) throw new AppError('request.notFound')
  return upload
}

/**
 * How far an upload is, with the attachment it became.
 * @throws AppError `upload.removed` when that attachment was taken away again
 */
export async function viewUpload<Target extends FileLimits>(
  reader: Reader,
  { place }: UploadKey<Target>,
  upload: Upload,
): Promise<UploadView> {
  if (upload.attachmentId === null) return viewOf(upload)
  const file = await place.findFile(reader, upload.attachmentId)
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
