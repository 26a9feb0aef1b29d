import { civilDateOfInstant } from '@yibiao/core/clock'
import type { PublishedDecision } from '@yibiao/schemas'
import { and, desc, eq, lt, or } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { publishedDecisions } from './tables.ts'

export type PublishedDecisionRow = typeof publishedDecisions.$inferSelect

/** Published decisions, newest first. */
export function listPublishedDecisions(
  reader: Reader,
  page: {
    departmentId?: string | undefined
    itemId?: string | undefined
    before?: { at: Date; id: string } | undefined
    size: number
  },
): Promise<PublishedDecisionRow[]> {
  const { before, departmentId, itemId } = page
  return reader
    .select()
    .from(publishedDecisions)
    .where(
      and(
        departmentId === undefined ? undefined : eq(publishedDecisions.departmentId, departmentId),
        itemId === undefined ? undefined : eq(publishedDecisions.itemId, itemId),
        before === undefined
          ? undefined
          : or(
              lt(publishedDecisions.decidedAt, before.at),
              and(eq(publishedDecisions.decidedAt, before.at), lt(publishedDecisions.caseId, before.id)),
            ),
      ),
    )
    .orderBy(desc(publishedDecisions.decidedAt), desc(publishedDecisions.caseId))
    .limit(page.size)
}

export function toPublishedDecision(row: PublishedDecisionRow): PublishedDecision {
  const { itemId, itemName, departmentId, departmentName, number, applicantName } = row
  return {
    itemId,
    itemName,
    departmentId,
    departmentName,
    number,
    applicantName,
    outcome: 'granted',
    decidedOn: civilDateOfInstant(row.decidedAt.getTime()),
    ...(row.documentNumber === null ? {} : { documentNumber: row.documentNumber }),
    ...(row.validFrom === null ? {} : { validFrom: row.validFrom }),
    ...(row.validThrough === null ? {} : { validThrough: row.validThrough }),
  }
}
