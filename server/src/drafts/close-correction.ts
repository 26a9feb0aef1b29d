import { attachmentPorts } from '../attachments/ports.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import type { Message } from '../jobs/handlers.ts'
import { deleteDraft } from './delete-draft.ts'
import { findCorrectionDraft } from './queries.ts'

/** The correction of a case is over without a submission: it lapsed, or the case ended. */
export type CorrectionClosed = { partyId: string; caseId: string }

/** Takes away the draft that nobody can submit any more, with the files only it has. */
export async function closeCorrection(context: Context, message: Message): Promise<void> {
  const { partyId, caseId } = message.payload as CorrectionClosed
  const unused = await withTransaction(context.database, { partyId }, async transaction => {
    const draftId = await findCorrectionDraft(transaction, partyId, caseId)
    return draftId === undefined
      ? []
      : deleteDraft(context, transaction, { partyId, authorPartyId: null }, draftId)
  })
  const { store } = attachmentPorts(context.config)
  for (const key of unused) await store.remove(key)
}
