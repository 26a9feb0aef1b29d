import type { Actor, ApplicantActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import { withReader } from '../db/with-transaction.ts'
import { findIntakeOfDraft, type WindowIntakeRow } from './queries.ts'

/**
 * Whose request it is on a route of drafts: an officer of the window fills the draft of an intake of their own for the
 * applicant at the counter, and no other draft. Everybody else stays who they are.
 */
export async function standIn(context: Context, actor: Actor, draftId: string | undefined): Promise<Actor> {
  if (actor.type !== 'officer' || draftId === undefined || !actor.roles.includes('window')) return actor
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
