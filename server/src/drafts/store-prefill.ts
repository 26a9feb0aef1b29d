import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { readVersion } from '../items/read-version.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { mergePrefill } from './prefill-draft.ts'
import { lockDraft, writeDraft, type Draft, type DraftOwner } from './queries.ts'
import { withinOpen } from './within-open.ts'

/** Brings what sources said into a draft, as it is by now: the applicant may have typed meanwhile. */
export async function storePrefill(
  context: Context,
  transaction: Transaction,
  target: { owner: DraftOwner; draftId: string },
  prefill: Prefill,
): Promise<Draft> {
  const draft = await lockDraft(context, transaction, target.owner, target.draftId)
  const revision = draft.revision + 1
  const { form } = (await readVersion(transaction, draft.itemId, draft.itemVersion)).definition
  const allowed = withinOpen(form, draft.opens, prefill)
  const changed = { ...mergePrefill(draft, revision, allowed), revision, updatedAt: context.clock.now() }
  await writeDraft(context, transaction, draft, changed)
  return { ...draft, ...changed }
}
