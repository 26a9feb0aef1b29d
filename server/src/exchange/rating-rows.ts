import { nationalRatingNumber } from '@yibiao/core/ratings'
import { localize } from '@yibiao/core/fields'
import type { RatableService } from '@yibiao/schemas'
import type { RatingRow, RectificationRow } from '../ratings/queries.ts'
import type { Cell, ExchangeContent, RecordSource } from './build-record.ts'
import { timeOf } from './time-of.ts'

/** A rating, its service, and what was done about it so far. */
export type RatedService = {
  rating: RatingRow
  rectification: RectificationRow | null
  service: Pick<RatableService, 'number' | 'kind' | 'at' | 'channel'>
}

/** Names of services as the national rating interface is told them. */
const serviceNames: Readonly<Record<RatableService['kind'], string>> = {
  apply: '申请',
  correction: '补正',
  acceptance: '受理',
  decision: '办结',
  delivery: '送达',
}

/** 渠道 pf: 1 PC, 2 mobile, 3 QR code. */
const channels: Readonly<Record<RatingRow['channel'], string>> = { pc: '1', mobile: '2', qrCode: '3' }

/**
 * 好差评: the service data and the rating as the national interface has them, and the level beside the result of the
 * case in the front library. Levels become numbers only here: 5 非常满意 … 1 非常不满意. Of an anonymous rating no
 * person goes along.
 */
export function ratingRows(source: RecordSource, result: Record<string, Cell>): ExchangeContent {
  const { rating } = source
  if (rating === undefined) return {}
  const satisfaction = nationalRatingNumber(rating.rating.level)
  const isOver = source.state.decision !== null
  return {
    ...(isOver ? { up_pro_result: [{ ...result, satisfaction }] } : {}),
    rating_service: [serviceRow(source, rating)],
    rating: [{ ...evaluationRow(source, rating), satisfaction }],
  }
}

function serviceRow(
  { caseRow, world, state, taskCode }: RecordSource,
  { service, rating }: RatedService,
): Record<string, Cell> {
  const { department, applicant, version } = world
  const { moments, decision } = state
  const person = rating.isAnonymous ? undefined : applicant.applicant
  return {
    taskId: taskCode,
    taskName: localize(caseRow.itemName, 'zh-CN'),
    projectId: caseRow.number,
    proStatus: decision !== null ? '3' : moments.acceptedAt === undefined ? '1' : '2',
    proDepart: department.name,
    proDepartId: department.creditCode,
    deptCode: department.creditCode,
    userName: person?.name ?? null,
    userCert: person?.documentNumber ?? null,
    certType: person === undefined ? null : person.documentType,
    phoneNumber: person?.mobilePhone ?? null,
    subMatter: applicant.applicant.kind === 'person' ? '1' : '2',
    taskType: version.definition.limits.promised.amount === 0 ? '1' : '2',
    serviceName: serviceNames[service.kind],
    serviceNumber: service.number,
    serviceTime: timeOf(service.at),
    acceptDate: timeOf(moments.acceptedAt),
    resultDate: timeOf(decision?.decidedAt),
    eventType: service.channel === 'online' ? '1' : '2',
    areaId: department.regionCode,
    pf: channels[rating.channel],
  }
}

function evaluationRow(
  { caseRow }: RecordSource,
  { rating, rectification, service }: RatedService,
): Record<string, Cell> {
  return {
    projectId: caseRow.number,
    serviceNumber: service.number,
    evalDetail: rating.tags.join(','),
    writingEvaluation: rating.text,
    assessTime: timeOf(rating.ratedAt.toISOString()),
    assessNumber: rating.round,
    pf: channels[rating.channel],
    isAnonymous: rating.isAnonymous ? '1' : '0',
    rectification: rectification === null ? null : rectification.state === 'closed' ? '1' : '0',
    effectivEvalua:
      rectification === null || rectification.isSubstantiated === null
        ? null
        : rectification.isSubstantiated
          ? '1'
          : '0',
    answer: rectification?.answer ?? null,
  }
}
