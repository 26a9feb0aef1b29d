import type { Context } from '../context/context.ts'
import { runPrefill, type Prefill } from '../prefill/run-prefill.ts'
import type { CaseWorld } from './load-case-world.ts'
import type { CaseRow } from './queries.ts'

/**
 * Asks sources about the applicant of a case once more, as they were asked for the submission. Takes up to four
 * seconds; hold no connection meanwhile.
 */
export function askCaseSources(
  context: Context,
  { version, applicant, submission, formContext }: CaseWorld,
  caseRow: CaseRow,
  asked: { sources: readonly string[]; actorKey: string },
): Promise<Prefill> {
  return runPrefill(context, {
    departmentId: caseRow.departmentId,
    definition: version.definition,
    form: version.form,
    formContext,
    party: {
      partyId: caseRow.applicantPartyId,
      ...applicant.applicant,
      ...(applicant.agent === undefined ? {} : { representative: applicant.agent }),
    },
    isAtCounter: caseRow.state.channel === 'counter',
    actorKey: asked.actorKey,
    purpose: `case:${caseRow.id}`,
    answers: submission.answers,
    only: asked.sources,
    // They were asked with the applicant's consent already, and about nothing else.
    consents: asked.sources,
  })
}
