import { and, eq } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { lockDraft } from '../drafts/queries.ts'
import { AppError } from '../problems/app-error.ts'
import { draftAttachments } from './tables.ts'

/**
 * Takes a file away from the draft. In a correction only from what it opened.
 * @returns key of the bytes to remove after the commit; null when an earlier snapshot keeps them
 * @throws AppError `request.notFound`, `attachment.targetClosed`
 */
export async function detachFile(
  transaction: Transaction,
  file: { partyId: string; draftId: string; attachmentId: string },
): Promise<string | null> {
  const draft = await lockDraft(transaction, file.partyId, file.draftId)
  const mine = and(
    eq(draftAttachments.partyId, file.partyId),
    eq(draftAttachments.draftId, file.draftId),
    eq(draftAttachments.id, file.attachmentId),
  )
  const [row] = await transaction.select().from(draftAttachments).where(mine)
  if (row === undefined) throw new AppError('request.notFound')
  const isClosed =
    draft.opens !== null &&
    row.isFromCase &&
    row.material !== null &&
    !draft.opens.some(part => part.kind === 'material' && part.material === row.material)
  if (isClosed) throw new AppError('attachment.targetClosed')
  await transaction.delete(draftAttachments).where(mine)
  return row.isFromCase ? null : row.storageKey
}
