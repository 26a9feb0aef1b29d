import { and, desc, eq, isNull } from 'drizzle-orm'
import type { OfficerActor } from '../access/actor.ts'
import type { Reader } from '../db/database.ts'
import { windowIntakes } from './tables.ts'

export type WindowIntakeRow = typeof windowIntakes.$inferSelect

/** The officer's open intake with this draft. */
export async function findOpenIntake(
  reader: Reader,
  officer: OfficerActor,
  draftId: string,
): Promise<WindowIntakeRow | undefined> {
  const [row] = await reader
    .select()
    .from(windowIntakes)
    .where(and(eq(windowIntakes.draftId, draftId), ofOfficer(officer)))
  return row
}

/** What the officer has begun and not handed in, newest first. */
export function listOpenIntakes(reader: Reader, officer: OfficerActor): Promise<WindowIntakeRow[]> {
  return reader
    .select()
    .from(windowIntakes)
    .where(ofOfficer(officer))
    .orderBy(desc(windowIntakes.createdAt))
    .limit(100)
}

export function ofOfficer({ departmentId, loginId }: OfficerActor): ReturnType<typeof and> {
  return and(
    eq(windowIntakes.departmentId, departmentId),
    eq(windowIntakes.officerLoginId, loginId),
    isNull(windowIntakes.closedAt),
  )
}
