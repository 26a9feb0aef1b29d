import type { Actor, ApplicantActor } from '../access/actor.ts'
import { loadApplicantFacts, type ApplicantFacts } from '../cases/applicant-facts.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { AppError } from '../problems/app-error.ts'
import { ownerOf, readDraft, type Draft } from './queries.ts'

/** A draft and who fills it, read before the transaction that changes it: which department it goes to decides its scope. */
export type FoundDraft = { draft: Draft; applicant: ApplicantFacts }

/**
 * @returns undefined when the party has no such draft. It may have been submitted: a repeated request still gets the
 * stored answer, so that is for the caller to refuse within its transaction.
 */
export async function findDraft(
  context: Context,
  actor: ApplicantActor,
  draftId: string,
): Promise<FoundDraft | undefined> {
  try {
    const draft = await withReader(context.database, { partyId: actor.partyId }, reader =>
      readDraft(context, reader, ownerOf(actor), draftId),
    )
    return { draft, applicant: await loadApplicantFacts(context, actor) }
  } catch (error) {
    if (error instanceof AppError && error.code === 'request.notFound') return undefined
    throw error
  }
}

/** The routes of drafts admit applicants only; this tells the compiler. */
export function applicantOf(actor: Actor): ApplicantActor {
  if (actor.type !== 'applicant') throw new AppError('request.forbidden')
  return actor
}
