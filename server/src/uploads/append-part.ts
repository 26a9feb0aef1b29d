import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { limitBytes } from '../http/read-body.ts'
import { AppError } from '../problems/app-error.ts'
import { openUntil } from './expiry.ts'
import type { PartStore, TakenPart } from './part-store.ts'
import type { FileLimits } from '../attachments/find-target.ts'
import { isUpload, readUpload } from './queries.ts'
import type { UploadPart } from './tables.ts'
import type { Upload, UploadKey } from './upload-place.ts'

/** A file of 100 MB over a line that breaks every 50 KB. */
const mostParts = 2_000

/**
 * Where in the file the sender says its part begins.
 * @throws AppError `upload.offsetMissing`, `upload.offsetWrong` with the right one
 */
export function requireOffset(header: string | undefined, upload: Upload): void {
  if (header === undefined || !/^\d{1,12}$/.test(header)) throw new AppError('upload.offsetMissing')
  if (Number(header) !== upload.offset) throw new AppError('upload.offsetWrong', { offset: upload.offset })
}

/**
 * Takes in what arrives of a part. A connection that breaks is no failure: what came before it broke counts.
 * @returns undefined when nothing came
 * @throws AppError `upload.tooLong`, `upload.tooManyParts`, `request.tooLarge`; what failed on this machine
 */
export async function takePart(
  store: PartStore,
  upload: Upload,
  bytes: ReadableStream<Uint8Array>,
): Promise<UploadPart | undefined> {
  if (upload.parts.length >= mostParts) throw new AppError('upload.tooManyParts')
  const part = await store.take(upload.folder, limitBytes(bytes, upload.size - upload.offset))
  const refusal = refusalOf(part)
  if (refusal !== undefined || part.size === 0) await store.remove(upload.folder, part)
  if (refusal !== undefined) throw refusal
  return part.size === 0 ? undefined : { key: part.key, size: part.size }
}

function refusalOf({ failure }: TakenPart): unknown {
  if (failure instanceof AppError && failure.code === 'request.tooLarge')
    return new AppError('upload.tooLong', {}, { cause: failure })
  if (failure instanceof AppError) return failure
  const isOfThisMachine = failure instanceof Error && 'syscall' in failure && failure.syscall === 'write'
  return isOfThisMachine ? failure : undefined
}

/**
 * Adds a part to its file, unless another one was quicker: two senders of one file never make it longer than it is.
 * @throws AppError `request.notFound`, `upload.offsetWrong` with the right one
 */
export async function appendPart<Target extends FileLimits>(
  context: Context,
  transaction: Transaction,
  key: UploadKey<Target>,
  { offset, part }: { offset: number; part: UploadPart },
): Promise<Upload> {
  const { table } = key.place
  const [appended] = await transaction
    .update(table)
    .set({
      offset: offset + part.size,
      parts: sql`${table.parts} || ${JSON.stringify([part])}::jsonb`,
      expiresAt: openUntil(context.clock.now()),
    })
    .where(and(isUpload(key), eq(table.offset, offset), isNull(table.attachmentId)))
    .returning()
  if (appended !== undefined) return appended
  const now = await readUpload(transaction, key)
  throw new AppError('upload.offsetWrong', { offset: now.offset })
}
