import { and, eq } from 'drizzle-orm'
import type { OpenPart } from '@yibiao/schemas'
import type { Reader, Transaction } from '../db/database.ts'
import { locateField } from '../drafts/locate-field.ts'
import { lockDraftRow, type Draft, type DraftOwner } from '../drafts/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import type { DraftAttachment } from './queries.ts'
import { draftAttachments } from './tables.ts'

/**
 * Takes a file away from the draft. In a correction only from what it opened.
 * @returns key of the bytes to remove after the commit; null when an earlier snapshot keeps them
 * @throws AppError `request.notFound`, `attachment.targetClosed`
 */
export async function detachFile(
  transaction: Transaction,
  file: { owner: DraftOwner; draftId: string; attachmentId: string },
): Promise<string | null> {
  const draft = await lockDraftRow(transaction, file.owner, file.draftId)
  const mine = and(
    eq(draftAttachments.partyId, file.owner.partyId),
    eq(draftAttachments.draftId, file.draftId),
    eq(draftAttachments.id, file.attachmentId),
  )
  const [row] = await transaction.select().from(draftAttachments).where(mine)
  if (row === undefined) throw new AppError('request.notFound')
  const isClosed =
    draft.opens !== null &&
    row.isFromCase &&
    !isOpenFor(draft.opens, row, await fieldIdsOf(transaction, draft, row))
  if (isClosed) throw new AppError('attachment.targetClosed')
  await transaction.delete(draftAttachments).where(mine)
  return row.isFromCase ? null : row.storageKey
}

/** Ids of the field a file was uploaded for, and of those around it. */
async function fieldIdsOf(reader: Reader, draft: Draft, row: DraftAttachment): Promise<string[]> {
  if (row.field === null) return []
  const version = await readVersion(reader, draft.itemId, draft.itemVersion)
  const located = locateField(version.definition.form, row.field)
  return located === undefined ? [] : [located.field, ...located.parents].map(field => field.id)
}

function isOpenFor(opens: readonly OpenPart[], row: DraftAttachment, fieldIds: readonly string[]): boolean {
  return opens.some(part =>
    part.kind === 'material'
      ? row.material !== null && part.material === row.material
      : part.field !== undefined && fieldIds.includes(part.field),
  )
}
