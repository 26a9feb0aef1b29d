import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { mostBytes } from '../attachments/attach-file.ts'
import type { FileLimits } from '../attachments/find-target.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { openUntil } from './expiry.ts'
import { isUpload, readUpload } from './queries.ts'
import type { Upload, UploadKey, UploadPlace } from './upload-place.ts'

/** Of one person, in all places. A browser sends one file after the other: this is for many devices. */
const mostOpen = 20

type Asked<Target extends FileLimits> = {
  key: UploadKey<Target>
  /** With the name as it may be shown. */
  file: { name: string; size: number; sha256: string }
  target: Target
}

/**
 * Begins an upload, or finds the one that was begun under this id.
 * @throws AppError `attachment.empty`, `attachment.tooLarge`, `attachment.tooMany`, `upload.otherFile`,
 *   `upload.tooManyOpen`
 */
export async function createUpload<Target extends FileLimits>(
  context: Context,
  transaction: Transaction,
  asked: Asked<Target>,
): Promise<{ upload: Upload; isNew: boolean }> {
  const { key, file, target } = asked
  const { place, uploadId } = key
  // Counted under a lock of the person: what is begun at the same time is counted too.
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`uploads ${place.sender.name}`}::text, 0))`,
  )
  const begun = await findBegun(transaction, asked)
  if (begun !== undefined) return { upload: begun, isNew: false }
  if (file.size === 0) throw new AppError('attachment.empty')
  if (file.size > target.maxBytes) {
    throw new AppError('attachment.tooLarge', { maxMegabytes: Math.floor(target.maxBytes / 1024 / 1024) })
  }
  await place.requireRoom(transaction, target, file.size)
  await requireFewOpen(transaction, place, file.size)
  await place.insert(transaction, target, {
    id: uploadId,
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    offset: 0,
    parts: [],
    folder: randomUUID(),
    expiresAt: openUntil(context.clock.now()),
  })
  return { upload: await readUpload(transaction, key), isNew: true }
}

/** The same file goes on, also for another target: a row of a table may have moved while it waited. */
async function findBegun<Target extends FileLimits>(
  transaction: Transaction,
  { key, file, target }: Asked<Target>,
): Promise<Upload | undefined> {
  const { table, sender, aim } = key.place
  const own = and(sender.isOwn, eq(table.id, key.uploadId))
  const [begun] = await transaction.select({ id: table.id }).from(table).where(own)
  if (begun === undefined) return undefined
  const [here] = await transaction.select().from(table).where(isUpload(key))
  if (here === undefined || here.sha256 !== file.sha256 || here.size !== file.size)
    throw new AppError('upload.otherFile')
  await aim(transaction, target, key.uploadId)
  return here
}

async function requireFewOpen<Target extends FileLimits>(
  transaction: Transaction,
  { table, sender }: UploadPlace<Target>,
  size: number,
): Promise<void> {
  const open = await transaction
    .select({ size: table.size })
    .from(table)
    .where(and(sender.isOwn, isNull(table.attachmentId)))
  const isTooMuch = open.reduce((sum, row) => sum + row.size, size) > mostBytes
  if (open.length >= mostOpen || isTooMuch) throw new AppError('upload.tooManyOpen', { max: mostOpen })
}
