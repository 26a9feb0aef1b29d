import { sql } from 'drizzle-orm'
import { listDraftAttachments } from '../attachments/queries.ts'
import { draftAttachments } from '../attachments/tables.ts'
import { reportOf } from '../children/report-messages.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { parameter, prepareStatement } from '../db/statement.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { drafts } from './tables.ts'
import { lockDraftRow, type DraftOwner } from './queries.ts'

/**
 * Throws a draft away with its files. A case that waits for it is told, which needs the scope of the draft's department.
 * @returns keys of the bytes to remove after the commit
 * @throws AppError `request.notFound`
 */
export async function deleteDraft(
  context: Context,
  transaction: Transaction,
  owner: DraftOwner,
  draftId: string,
): Promise<string[]> {
  const { partyId } = owner
  const { parent, departmentId } = await lockDraftRow(transaction, owner, draftId)
  if (parent !== null) {
    const payload = reportOf(parent, { type: 'failed', reason: 'draftDeleted' })
    await enqueue(context, transaction, {
      departmentId,
      subject: `parent:${draftId}`,
      kind: 'childReport',
      payload,
    })
  }
  const files = await listDraftAttachments(transaction, partyId, draftId)
  removeDraft(transaction, partyId, draftId)
  return files.filter(file => !file.isFromCase).map(file => file.storageKey)
}

/** Removes the rows only: the files now belong to a case. */
export function removeDraft(transaction: Transaction, partyId: string, draftId: string): void {
  transaction.send(removeFilesStatement, { partyId, draftId })
  transaction.send(removeStatement, { partyId, draftId })
}

type DraftKey = { partyId: string; draftId: string }

const removeFilesStatement = prepareStatement<DraftKey>(
  sql`delete from ${draftAttachments} where ${draftAttachments.partyId} = ${parameter('partyId')}
    and ${draftAttachments.draftId} = ${parameter('draftId')}`,
)

const removeStatement = prepareStatement<DraftKey>(
  sql`delete from ${drafts} where ${drafts.partyId} = ${parameter('partyId')} and ${drafts.id} = ${parameter('draftId')}`,
)
