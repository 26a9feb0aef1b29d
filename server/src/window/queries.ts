import { civilDateOfInstant, startOfDay } from '@yibiao/core/clock'
import type { WindowIntake } from '@yibiao/schemas'
import { and, desc, eq, gte, isNotNull, isNull, or } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { windowIntakes } from './tables.ts'

export type WindowIntakeRow = typeof windowIntakes.$inferSelect

/**
 * The officer's intake with this draft, being filled or handed in. Of the latter no draft is left; a submission that
 * is repeated because its answer was lost is answered from what was stored.
 */
export async function findIntakeOfDraft(
  reader: Reader,
  officer: OfficerActor,
  draftId: string,
): Promise<WindowIntakeRow | undefined> {
  const [row] = await reader
    .select()
    .from(windowIntakes)
    .where(
      and(
        eq(windowIntakes.draftId, draftId),
        ownIntakes(officer),
        or(isNull(windowIntakes.closedAt), isNotNull(windowIntakes.handedIn)),
      ),
    )
  return row
}

/** An intake that the officer is filling. */
export async function findOpenIntake(
  reader: Reader,
  officer: OfficerActor,
  intakeId: string,
): Promise<WindowIntakeRow | undefined> {
  const [row] = await reader
    .select()
    .from(windowIntakes)
    .where(and(eq(windowIntakes.id, intakeId), ofOfficer(officer)))
  return row
}

/** What the officer has begun and not handed in, and what was handed in today; newest first. */
export function listIntakes(
  context: Context,
  reader: Reader,
  officer: OfficerActor,
): Promise<WindowIntakeRow[]> {
  return reader
    .select()
    .from(windowIntakes)
    .where(and(ownIntakes(officer), or(isNull(windowIntakes.closedAt), handedInToday(context))))
    .orderBy(desc(windowIntakes.createdAt))
    .limit(200)
}

/** An intake that the officer handed in today. */
export async function findHandedIn(
  context: Context,
  reader: Reader,
  officer: OfficerActor,
  intakeId: string,
): Promise<WindowIntakeRow | undefined> {
  const [row] = await reader
    .select()
    .from(windowIntakes)
    .where(and(eq(windowIntakes.id, intakeId), ownIntakes(officer), handedInToday(context)))
  return row
}

/** What the officer is filling. */
export function ofOfficer(officer: OfficerActor): ReturnType<typeof and> {
  return and(ownIntakes(officer), isNull(windowIntakes.closedAt))
}

function ownIntakes({ departmentId, loginId }: OfficerActor): ReturnType<typeof and> {
  return and(eq(windowIntakes.departmentId, departmentId), eq(windowIntakes.officerLoginId, loginId))
}

function handedInToday({ clock }: Context): ReturnType<typeof and> {
  const today = new Date(startOfDay(civilDateOfInstant(clock.now().getTime())))
  return and(isNotNull(windowIntakes.handedIn), gte(windowIntakes.closedAt, today))
}

export function toIntakeView(row: WindowIntakeRow): WindowIntake {
  const { authority, handedIn, closedAt } = row
  return {
    id: row.id,
    itemId: row.itemId,
    itemName: row.itemName,
    draftId: row.draftId,
    applicantName: row.applicantName,
    actingName: row.actingName,
    papers: row.papers,
    createdAt: row.createdAt.toISOString(),
    ...(row.isTest ? { isTest: true as const } : {}),
    ...(authority === null ? {} : { authority }),
    ...(row.queueNumber === null ? {} : { queueNumber: row.queueNumber }),
    ...(row.waitedMinutes === null ? {} : { waitedMinutes: row.waitedMinutes }),
    ...(handedIn === null || closedAt === null
      ? {}
      : {
          handedIn: {
            caseId: handedIn.caseId,
            caseNumber: handedIn.caseNumber,
            at: closedAt.toISOString(),
          },
        }),
  }
}
