import { checkRating, indicatorsOf, isBadRating } from '@yibiao/core/ratings'
import type { RateByCode, RaterContact } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { recordAudit, type AuditActor } from '../audit/record-audit.ts'
import { lockCase } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Transaction } from '../db/database.ts'
import { findDepartment } from '../departments/queries.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { announceRating } from './announce-rating.ts'
import { openRectification } from './open-rectification.ts'
import { listRatings, listServices, type RatingRow } from './queries.ts'
import { sealRater } from './rater.ts'
import { ratingFigures, ratings, type RatingChannel } from './tables.ts'
import { mayRate } from './view-ratings.ts'

export type NewRating = Pick<RateByCode, 'service' | 'level' | 'tags' | 'indicators' | 'text'> & {
  channel: RatingChannel
  isAnonymous: boolean
  /** Who rated by the code and gave a name. */
  rater?: RaterContact | undefined
}

/**
 * Takes one rating of one service of a case, 一事一评: the rating, the public figures, what is done about a bad one, and
 * what the exchange is told, in one transaction. The case is locked, so a service is rated once however many try.
 * @throws AppError `request.notFound`, `rating.serviceUnknown`, `rating.given`, `rating.rectificationOpen`,
 *   `rating.invalid`
 */
export async function rateService(
  context: Context,
  transaction: Transaction,
  place: { departmentId: string; caseId: string },
  given: NewRating,
  actor: AuditActor,
): Promise<RatingRow> {
  const { departmentId, caseId } = place
  const caseRow = await lockCase(transaction, departmentId, caseId)
  if (caseRow.isTest) throw new AppError('request.notFound')
  const services = await listServices(transaction, departmentId, caseId)
  const service = services.find(({ number }) => number === given.service)
  if (service === undefined) throw new AppError('rating.serviceUnknown')
  const before = (await listRatings(transaction, departmentId, caseId)).filter(
    ({ rating }) => rating.service === given.service,
  )
  if (!mayRate(before)) {
    const [first] = before
    const isOpen = before.length === 1 && first !== undefined && first.rectification !== null
    throw new AppError(isOpen ? 'rating.rectificationOpen' : 'rating.given')
  }
  const version = await readVersion(transaction, caseRow.itemId, caseRow.itemVersion)
  const asked = indicatorsOf(version.definition.ratings, caseRow.itemVersion)
  const ofChannel = asked.indicators.filter(({ channel }) => channel === service.channel)
  if (checkRating(given, ofChannel) !== undefined) throw new AppError('rating.invalid')
  const id = context.newId()
  const text = given.text?.trim() ?? ''
  const rating: RatingRow = {
    departmentId,
    caseId,
    service: service.number,
    round: before.length + 1,
    id,
    serviceKind: service.kind,
    itemId: caseRow.itemId,
    level: given.level,
    tags: given.tags,
    indicators: given.indicators,
    indicatorsVersion: asked.version,
    text: text === '' ? null : text,
    channel: given.channel,
    isAnonymous: given.isAnonymous,
    rater: given.rater === undefined ? null : sealRater(context.config.dataSecret, id, given.rater),
    ratedAt: context.clock.now(),
  }
  await transaction.insert(ratings).values(rating)
  if (rating.round === 1) {
    const department = await findDepartment(transaction, departmentId)
    await countRating(transaction, rating, {
      departmentName: department?.name ?? '',
      itemName: caseRow.itemName,
    })
    if (isBadRating(rating.level)) await openRectification(context, transaction, caseRow, rating)
  }
  await announceRating(context, transaction, rating)
  recordAudit(context, transaction, {
    departmentId,
    // An anonymous rating leads back to nobody, here neither.
    actor: given.isAnonymous ? { ...actor, key: 'anonymous', name: '' } : actor,
    action: 'rating.give',
    subject: { type: 'rating', id },
    details: { level: rating.level, round: rating.round, channel: rating.channel },
  })
  return rating
}

async function countRating(
  transaction: Transaction,
  { departmentId, itemId, level }: RatingRow,
  names: Pick<typeof ratingFigures.$inferInsert, 'departmentName' | 'itemName'>,
): Promise<void> {
  const column = ratingFigures[level]
  await transaction
    .insert(ratingFigures)
    .values({ departmentId, itemId, ...names, [level]: 1 })
    .onConflictDoUpdate({
      target: [ratingFigures.departmentId, ratingFigures.itemId],
      set: { ...names, [level]: sql`${column} + 1` },
    })
}
