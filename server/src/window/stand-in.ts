import type { Actor, ApplicantActor } from '../access/actor.ts'
import type { Role } from '../access/roles.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { findIntakeOfDraft, type WindowIntakeRow } from './queries.ts'

/** Who fills drafts for others: the window for whoever stands there, who designs for the applicant of a test. */
export const fillsForOthers: readonly Role[] = ['window', 'designer', 'administrator']

/**
 * Whose request it is on a route of drafts: an officer fills the draft of an intake of their own for the applicant at
 * the counter, and no other draft. Everybody else stays who they are.
 */
export async function standIn(context: Context, actor: Actor, draftId: string | undefined): Promise<Actor> {
  if (
    actor.type !== 'officer' ||
    draftId === undefined ||
    !fillsForOthers.some(role => actor.roles.includes(role))
  )
    return actor
  const intake = await withReader(context.database, { departmentId: actor.departmentId }, reader =>
    findIntakeOfDraft(reader, actor, draftId),
  )
  return intake === undefined ? actor : applicantAtCounter(actor, intake)
}

export function applicantAtCounter(
  { loginId, sessionId, name, departmentId }: Extract<Actor, { type: 'officer' }>,
  intake: Pick<
    WindowIntakeRow,
    | 'id'
    | 'isTest'
    | 'partyId'
    | 'actingPartyId'
    | 'actingName'
    | 'queueNumber'
    | 'waitedMinutes'
    | 'papers'
    | 'authority'
  >,
): ApplicantActor {
  const { partyId, actingPartyId, actingName } = intake
  return {
    type: 'applicant',
    loginId,
    sessionId,
    name: actingName,
    partyId,
    actingPartyId,
    counter: {
      intakeId: intake.id,
      isTest: intake.isTest,
      officerId: loginId,
      officer: name,
      departmentId,
      queueNumber: intake.queueNumber,
      waitedMinutes: intake.waitedMinutes,
      papers: intake.papers,
      authority: intake.authority,
    },
  }
}
