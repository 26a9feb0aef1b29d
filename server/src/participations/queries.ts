import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { participantTasks, participations } from './tables.ts'

export type Participation = typeof participations.$inferSelect
export type ParticipantTaskRow = typeof participantTasks.$inferSelect

/** Parts that another department has in the case now. Needs the scope of the department that owns the case. */
export function listActiveParticipations(
  reader: Reader,
  part: { departmentId: string; caseId: string; participantDepartmentId: string },
): Promise<Participation[]> {
  return reader
    .select()
    .from(participations)
    .where(
      and(
        eq(participations.departmentId, part.departmentId),
        eq(participations.caseId, part.caseId),
        eq(participations.participantDepartmentId, part.participantDepartmentId),
        isNull(participations.endedAt),
      ),
    )
}

/**
 * The department that owns a case in which this one takes part, by its own projection. That the part still lasts is
 * for the owner's side to say.
 */
export async function findOwnerDepartment(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<string | undefined> {
  const [row] = await reader
    .select({ ownerDepartmentId: participantTasks.ownerDepartmentId })
    .from(participantTasks)
    .where(and(eq(participantTasks.departmentId, departmentId), eq(participantTasks.caseId, caseId)))
    .limit(1)
  return row?.ownerDepartmentId
}
