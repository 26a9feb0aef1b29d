import { and, eq } from 'drizzle-orm'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import type { Prefill } from '../prefill/run-prefill.ts'
import { mergePrefill } from './prefill-draft.ts'
import { lockDraft, type Draft } from './queries.ts'
import { drafts } from './tables.ts'

/** Brings what sources said into a draft, as it is by now: the applicant may have typed meanwhile. */
export async function storePrefill(
  context: Context,
  transaction: Transaction,
  target: { partyId: string; draftId: string },
  prefill: Prefill,
): Promise<Draft> {
  const draft = await lockDraft(transaction, target.partyId, target.draftId)
  const revision = draft.revision + 1
  const changed = { ...mergePrefill(draft, revision, prefill), revision, updatedAt: context.clock.now() }
  await transaction
    .update(drafts)
    .set(changed)
    .where(and(eq(drafts.partyId, draft.partyId), eq(drafts.id, draft.id)))
  return { ...draft, ...changed }
}
