import { indicatorsOf } from '@yibiao/core/ratings'
import type { CaseRatings, GivenRating } from '@yibiao/schemas'
import type { CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { findDepartment } from '../departments/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { listRatings, listServices, type RatingRow, type RectificationRow } from './queries.ts'
import { writeRatingCode } from './rating-code.ts'

/** The services of a case with how they were rated. Names item and department, and nobody. */
export async function viewRatings(
  context: Context,
  reader: Reader,
  caseRow: Pick<CaseRow, 'departmentId' | 'id' | 'itemId' | 'itemVersion' | 'itemName'>,
  reading: { isApplicant: boolean },
): Promise<CaseRatings> {
  const { departmentId, id: caseId } = caseRow
  const [services, given, department, version] = await Promise.all([
    listServices(reader, departmentId, caseId),
    listRatings(reader, departmentId, caseId),
    findDepartment(reader, departmentId),
    readVersion(reader, caseRow.itemId, caseRow.itemVersion),
  ])
  const asked = indicatorsOf(version.definition.ratings, caseRow.itemVersion)
  return {
    itemName: caseRow.itemName,
    departmentName: department?.name ?? '',
    services: services.map(service => {
      const own = given.filter(({ rating }) => rating.service === service.number)
      return {
        ...service,
        mayRate: mayRate(own),
        // Whoever holds the code sees that a service was rated, and not how.
        ratings: reading.isApplicant ? own.map(viewGiven) : [],
      }
    }),
    indicators: [...asked.indicators],
    indicatorsVersion: asked.version,
    ...(reading.isApplicant
      ? { code: writeRatingCode(context.config.dataSecret, departmentId, caseId) }
      : {}),
  }
}

/** Once, and once more when the department has answered a bad rating. */
export function mayRate(given: readonly { rectification: RectificationRow | null }[]): boolean {
  if (given.length === 0) return true
  return given.length === 1 && given[0]?.rectification?.state === 'closed'
}

function viewGiven({
  rating,
  rectification,
}: {
  rating: RatingRow
  rectification: RectificationRow | null
}): GivenRating {
  const { round, level, tags, indicators, text, isAnonymous, channel, ratedAt } = rating
  return {
    round,
    level,
    tags,
    indicators: { ...indicators },
    ...(text === null ? {} : { text }),
    isAnonymous,
    isByCode: channel === 'qrCode',
    ratedAt: ratedAt.toISOString(),
    ...(rectification === null ? {} : { rectification: standingOf(rectification) }),
  }
}

function standingOf(row: RectificationRow): NonNullable<GivenRating['rectification']> {
  const { state, dueOn, isSubstantiated, answer } = row
  return {
    state,
    dueOn,
    ...(isSubstantiated === null ? {} : { isSubstantiated }),
    ...(answer === null || state === 'rectifying' ? {} : { answer }),
  }
}
