import type { DraftFacts } from '@yibiao/schemas'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import { findOwnCase } from '../cases/queries.ts'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import { datesOf } from './load-draft-world.ts'
import type { Draft } from './queries.ts'

/** What the applicant's browser needs to judge the answers as the server does, besides what is public of the item. */
export async function readDraftFacts(
  reader: Reader,
  draft: Draft,
  { applicant, agent }: ApplicantFacts,
): Promise<DraftFacts> {
  const caseRow = draft.caseId === null ? null : await findOwnCase(reader, draft.partyId, draft.caseId)
  if (caseRow === undefined) throw new AppError('request.notFound')
  return {
    applicant,
    ...(agent === undefined ? {} : { agent }),
    ...(caseRow === null ? {} : { case: datesOf(caseRow) }),
    ...(Object.keys(draft.sourceResponses).length === 0 ? {} : { sourceResponses: draft.sourceResponses }),
  }
}
