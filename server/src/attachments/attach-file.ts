import type { AttachmentView } from '@yibiao/schemas'
import { eq, and } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { lockDraftRow, type DraftOwner } from '../drafts/queries.ts'
import { drafts } from '../drafts/tables.ts'
import { AppError } from '../problems/app-error.ts'
import type { AttachmentTarget, FileLimits } from './find-target.ts'
import { listDraftAttachments, viewAttachment, type DraftAttachment } from './queries.ts'
import type { ReceivedFile } from './receive-file.ts'
import { draftAttachments } from './tables.ts'

/** Of one draft: enough for every material of a large item, and a bound on what one applicant can store. */
const mostFiles = 200
export const mostBytes = 500 * 1024 * 1024

/**
 * Binds a received file to the draft. Counts are taken under the draft's lock: parallel uploads cannot pass together.
 * @throws AppError `request.notFound`, `attachment.tooMany`, `attachment.tooLarge`
 */
export async function attachFile(
  context: Context,
  transaction: Transaction,
  upload: {
    id: string
    owner: DraftOwner
    draftId: string
    name: string
    target: AttachmentTarget
    file: ReceivedFile
  },
): Promise<AttachmentView> {
  const { owner, draftId, target, file } = upload
  const { partyId } = owner
  await lockDraftRow(transaction, owner, draftId)
  requireRoom(await listDraftAttachments(transaction, partyId, draftId), target, file.size)
  const now = context.clock.now()
  const row: DraftAttachment = {
    partyId,
    id: upload.id,
    draftId,
    material: target.material,
    field: target.field,
    name: upload.name,
    mediaType: file.mediaType,
    fileKind: file.kind,
    size: file.size,
    sha256: file.sha256,
    scan: 'clean',
    storageKey: file.storageKey,
    uploadedAt: now,
    isFromCase: false,
  }
  await transaction.insert(draftAttachments).values(row)
  await transaction
    .update(drafts)
    .set({ updatedAt: now })
    .where(and(eq(drafts.partyId, partyId), eq(drafts.id, draftId)))
  return viewAttachment(row)
}

/**
 * Refuses a file for which the draft has no room beside those that are present.
 * @param size of the file, bytes
 * @throws AppError `attachment.tooMany`, `attachment.tooLarge`
 */
export function requireRoom(
  present: readonly Pick<DraftAttachment, 'material' | 'field' | 'size'>[],
  target: AttachmentTarget,
  size: number,
): void {
  const beside = present.filter(row => row.material === target.material && row.field === target.field)
  requireRoomBeside(present, beside.length, target, size)
}

/**
 * As `requireRoom`, wherever it is.
 * @param present everything that is bounded together
 * @param beside how many files are for the same
 */
export function requireRoomBeside(
  present: readonly { readonly size: number }[],
  beside: number,
  { maxFiles }: Pick<FileLimits, 'maxFiles'>,
  size: number,
): void {
  if (beside >= maxFiles) throw new AppError('attachment.tooMany', { max: maxFiles })
  if (present.length >= mostFiles) throw new AppError('attachment.tooMany', { max: mostFiles })
  if (present.reduce((sum, row) => sum + row.size, size) > mostBytes) {
    throw new AppError('attachment.tooLarge', { maxMegabytes: mostBytes / 1024 / 1024 })
  }
}
