import { ratingServicesOf } from '@yibiao/core/ratings'
import type { CaseEvent } from '@yibiao/core/flow'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { caseEvents } from '../cases/tables.ts'
import type { Reader } from '../db/database.ts'
import { ratings, rectifications, rectificationSteps } from './tables.ts'

export type RatingRow = typeof ratings.$inferSelect
export type RectificationRow = typeof rectifications.$inferSelect
export type StepRow = typeof rectificationSteps.$inferSelect

/** Events that begin a service. */
const serviceEvents: CaseEvent['type'][] = [
  'submitted',
  'correctionSubmitted',
  'accepted',
  'acceptanceRefused',
  'decided',
  'delivered',
]

/** The services of a case, in the order in which they were rendered. */
export async function listServices(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<ReturnType<typeof ratingServicesOf>> {
  const rows = await reader
    .select({ event: caseEvents.event })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.departmentId, departmentId),
        eq(caseEvents.caseId, caseId),
        inArray(caseEvents.type, serviceEvents),
      ),
    )
    .orderBy(asc(caseEvents.sequence))
  return ratingServicesOf(rows.map(({ event }) => event))
}

/** Ratings of a case by service and round, each with what is done about it. */
export async function listRatings(
  reader: Reader,
  departmentId: string,
  caseId: string,
): Promise<{ rating: RatingRow; rectification: RectificationRow | null }[]> {
  return reader
    .select({ rating: ratings, rectification: rectifications })
    .from(ratings)
    .leftJoin(
      rectifications,
      and(eq(rectifications.departmentId, ratings.departmentId), eq(rectifications.id, ratings.id)),
    )
    .where(and(eq(ratings.departmentId, departmentId), eq(ratings.caseId, caseId)))
    .orderBy(asc(ratings.service), asc(ratings.round))
}

export async function listSteps(reader: Reader, departmentId: string, id: string): Promise<StepRow[]> {
  return reader
    .select()
    .from(rectificationSteps)
    .where(and(eq(rectificationSteps.departmentId, departmentId), eq(rectificationSteps.rectificationId, id)))
    .orderBy(asc(rectificationSteps.sequence))
}
