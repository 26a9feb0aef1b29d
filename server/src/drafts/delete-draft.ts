import { and, eq } from 'drizzle-orm'
import { listDraftAttachments } from '../attachments/queries.ts'
import { draftAttachments } from '../attachments/tables.ts'
import type { Transaction } from '../db/database.ts'
import { drafts } from './tables.ts'
import { lockDraftRow } from './queries.ts'

/**
 * Throws a draft away with its files.
 * @returns keys of the bytes to remove after the commit
 * @throws AppError `request.notFound`
 */
export async function deleteDraft(
  transaction: Transaction,
  partyId: string,
  draftId: string,
): Promise<string[]> {
  await lockDraftRow(transaction, partyId, draftId)
  const files = await listDraftAttachments(transaction, partyId, draftId)
  await removeDraft(transaction, partyId, draftId)
  return files.filter(file => !file.isFromCase).map(file => file.storageKey)
}

/** Removes the rows only: the files now belong to a case. */
export async function removeDraft(transaction: Transaction, partyId: string, draftId: string): Promise<void> {
  await transaction
    .delete(draftAttachments)
    .where(and(eq(draftAttachments.partyId, partyId), eq(draftAttachments.draftId, draftId)))
  await transaction.delete(drafts).where(and(eq(drafts.partyId, partyId), eq(drafts.id, draftId)))
}
