import { maskValue } from '@yibiao/core/masking'
import { indicatorsOf } from '@yibiao/core/ratings'
import type { RaterContact, Rectification } from '@yibiao/schemas'
import type { OfficerActor } from '../access/actor.ts'
import { openApplicantFacts } from '../cases/applicant-facts.ts'
import { findCase, type CaseRow } from '../cases/queries.ts'
import type { Context } from '../context/context.ts'
import type { Reader } from '../db/database.ts'
import { todayOf } from '../engine/advance-case.ts'
import { readCalendar } from '../engine/read-calendar.ts'
import { readVersion } from '../items/read-version.ts'
import { AppError } from '../problems/app-error.ts'
import { isInvolved } from './is-involved.ts'
import { findRectification, viewEntry } from './list-rectifications.ts'
import { listRatings, listSteps, type RatingRow } from './queries.ts'
import { openRater } from './rater.ts'
import { actsOpen } from './rectification-acts.ts'

/**
 * One 整改单 for an officer who oversees. Who rated stays masked, whatever the role: 评价人信息保护.
 * @throws AppError `request.notFound`
 */
export async function viewRectification(
  context: Context,
  reader: Reader,
  officer: OfficerActor,
  id: string,
): Promise<Rectification> {
  const { departmentId } = officer
  const found = await findRectification(reader, departmentId, id)
  const caseRow =
    found === undefined ? undefined : await findCase(reader, departmentId, found.rectification.caseId)
  if (found === undefined || caseRow === undefined) throw new AppError('request.notFound')
  const { rating, rectification } = found
  const [steps, given, version, calendar] = await Promise.all([
    listSteps(reader, departmentId, id),
    listRatings(reader, departmentId, caseRow.id),
    readVersion(reader, caseRow.itemId, caseRow.itemVersion),
    readCalendar(context, reader),
  ])
  const again = given.find(each => each.rating.service === rating.service && each.rating.round === 2)
  const rater = raterOf(context, caseRow, rating)
  return {
    entry: viewEntry(found, todayOf(context), calendar),
    tags: rating.tags,
    indicators: { ...rating.indicators },
    indicatorNames: [...indicatorsOf(version.definition.ratings, caseRow.itemVersion).indicators],
    ...(rating.text === null ? {} : { text: rating.text }),
    ...(rater === undefined ? {} : { rater }),
    ...(again === undefined ? {} : { again: again.rating.level }),
    steps: steps.map(({ at, officerName, type, isSubstantiated, outcome, text }) => ({
      at: at.toISOString(),
      by: officerName,
      type,
      ...(isSubstantiated === null ? {} : { isSubstantiated }),
      ...(outcome === null ? {} : { outcome }),
      text,
    })),
    acts: actsOpen(rectification.state, isInvolved(caseRow.state, officer)),
  }
}

function raterOf(context: Context, caseRow: CaseRow, rating: RatingRow): RaterContact | undefined {
  if (rating.isAnonymous) return undefined
  const { dataSecret } = context.config
  if (rating.rater !== null) return masked(openRater(dataSecret, rating.id, rating.rater))
  const { applicant, agent } = openApplicantFacts(dataSecret, caseRow.id, caseRow.applicantFacts)
  return masked({
    name: applicant.kind === 'organisation' ? (agent?.name ?? applicant.name) : applicant.name,
    contact: applicant.mobilePhone ?? agent?.mobilePhone ?? '',
  })
}

function masked({ name, contact }: RaterContact): RaterContact {
  const kind = contact.includes('@') ? 'email' : 'mobilePhone'
  return { name: maskValue('personName', name), contact: contact === '' ? '—' : maskValue(kind, contact) }
}
