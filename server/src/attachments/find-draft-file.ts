import { and, eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { ownDraft, type DraftOwner } from '../drafts/queries.ts'
import { drafts } from '../drafts/tables.ts'
import type { DraftAttachment } from './queries.ts'
import { draftAttachments } from './tables.ts'

/** A file of a draft of this owner; undefined when either is not there. */
export async function findDraftFile(
  reader: Reader,
  file: { owner: DraftOwner; draftId: string; attachmentId: string },
): Promise<DraftAttachment | undefined> {
  const [found] = await reader
    .select({ row: draftAttachments })
    .from(draftAttachments)
    .innerJoin(drafts, ownDraft(file.owner, file.draftId))
    .where(
      and(
        eq(draftAttachments.partyId, file.owner.partyId),
        eq(draftAttachments.draftId, file.draftId),
        eq(draftAttachments.id, file.attachmentId),
      ),
    )
  return found?.row
}
