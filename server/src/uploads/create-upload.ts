import { randomUUID } from 'node:crypto'
import type { CreateUpload } from '@yibiao/schemas'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { mostBytes, requireRoom } from '../attachments/attach-file.ts'
import type { AttachmentTarget } from '../attachments/find-target.ts'
import { listDraftAttachments } from '../attachments/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { openUntil } from './expiry.ts'
import { isUpload, type Upload, type UploadKey } from './queries.ts'
import { uploads } from './tables.ts'

/** Of one person, in all drafts. A browser sends one file after the other: this is for many devices. */
const mostOpen = 20

/**
 * Begins an upload, or finds the one that was begun under this id.
 * @param asked its file with the name as it may be shown
 * @throws AppError `attachment.empty`, `attachment.tooLarge`, `attachment.tooMany`, `upload.otherFile`,
 *   `upload.tooManyOpen`
 */
export async function createUpload(
  context: Context,
  transaction: Transaction,
  asked: { key: UploadKey; file: CreateUpload; target: AttachmentTarget },
): Promise<{ upload: Upload; isNew: boolean }> {
  const { key, file, target } = asked
  const { draftId } = key
  const { partyId } = key.owner
  // Counted under a lock of the person: what is begun at the same time is counted too.
  await transaction.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`uploads ${partyId}`}::text, 0))`,
  )
  const begun = await findBegun(transaction, asked)
  if (begun !== undefined) return { upload: begun, isNew: false }
  if (file.size === 0) throw new AppError('attachment.empty')
  if (file.size > target.maxBytes) {
    throw new AppError('attachment.tooLarge', { maxMegabytes: Math.floor(target.maxBytes / 1024 / 1024) })
  }
  requireRoom(await listDraftAttachments(transaction, partyId, draftId), target, file.size)
  await requireFewOpen(transaction, partyId, file.size)
  const row: Upload = {
    partyId,
    id: key.uploadId,
    draftId,
    material: target.material,
    field: target.field,
    name: file.name,
    size: file.size,
    sha256: file.sha256,
    offset: 0,
    parts: [],
    folder: randomUUID(),
    attachmentId: null,
    expiresAt: openUntil(context.clock.now()),
  }
  await transaction.insert(uploads).values(row)
  return { upload: row, isNew: true }
}

/** The same file goes on, also for another place: a row of a table may have moved while it waited. */
async function findBegun(
  transaction: Transaction,
  { key, file, target }: { key: UploadKey; file: CreateUpload; target: AttachmentTarget },
): Promise<Upload | undefined> {
  const own = and(eq(uploads.partyId, key.owner.partyId), eq(uploads.id, key.uploadId))
  const [begun] = await transaction.select().from(uploads).where(own)
  if (begun === undefined) return undefined
  if (begun.draftId !== key.draftId || begun.sha256 !== file.sha256 || begun.size !== file.size)
    throw new AppError('upload.otherFile')
  const place = { material: target.material, field: target.field }
  if (begun.material === place.material && begun.field === place.field) return begun
  await transaction.update(uploads).set(place).where(isUpload(key))
  return { ...begun, ...place }
}

async function requireFewOpen(transaction: Transaction, partyId: string, size: number): Promise<void> {
  const open = await transaction
    .select({ size: uploads.size })
    .from(uploads)
    .where(and(eq(uploads.partyId, partyId), isNull(uploads.attachmentId)))
  const isTooMuch = open.reduce((sum, row) => sum + row.size, size) > mostBytes
  if (open.length >= mostOpen || isTooMuch) throw new AppError('upload.tooManyOpen', { max: mostOpen })
}
