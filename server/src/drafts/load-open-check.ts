import { loadCaseWorld } from '../cases/load-case-world.ts'
import { findCase } from '../cases/queries.ts'
import type { ApplicantFacts } from '../cases/applicant-facts.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { AppError } from '../problems/app-error.ts'
import type { OpenCheck } from './change-draft.ts'
import { loadDraftWorld } from './load-draft-world.ts'
import { everythingOpen, openInCorrection } from './open-fields.ts'
import type { Draft } from './queries.ts'

/** What may be changed in a draft. For a correction it needs the scope of the department. */
export async function loadOpenCheck(
  context: Context,
  reader: Reader,
  draft: Draft,
  applicant: ApplicantFacts,
): Promise<OpenCheck> {
  if (draft.opens === null || draft.caseId === null) return everythingOpen
  const caseRow = await findCase(reader, draft.departmentId, draft.caseId)
  if (caseRow === undefined) throw new AppError('request.notFound')
  const { submission } = await loadCaseWorld(context, reader, caseRow)
  const { version, formContext } = await loadDraftWorld(context, reader, draft, applicant, caseRow)
  return openInCorrection(version, draft.opens, submission, formContext)
}
