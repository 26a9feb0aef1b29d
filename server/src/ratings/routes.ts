import { renderSVG } from 'uqr'
import { applicants, everyone, officers } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { findCase } from '../cases/queries.ts'
import { withReader } from '../db/with-transaction.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { choiceParameter, idParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { actOnRectification } from './act-on-rectification.ts'
import { listRatingFigures } from './list-figures.ts'
import { listRectifications, type RectificationFilter } from './list-rectifications.ts'
import { rateService } from './rate-service.ts'
import { readRatingCode, writeRatingCode } from './rating-code.ts'
import { viewRatings } from './view-ratings.ts'
import { viewRectification } from './view-rectification.ts'

const states: readonly RectificationFilter[] = ['open', 'closed']

export const ratingRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/my/cases/:caseId/ratings',
    summary: 'The services of an own case, how they were rated, and what became of bad ratings',
    policy: applicants(),
    answer: 'CaseRatings',
    rate: 'read',
    handler: async ({ context, actor, params }) => {
      const { caseRow, scope } = await findReadableCase(context, actor, params.caseId)
      return ok(
        await withReader(context.database, scope, reader =>
          viewRatings(context, reader, caseRow, { isApplicant: true }),
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/my/cases/:caseId/ratings',
    summary: 'Rates one service of an own case',
    policy: applicants(),
    body: 'RateService',
    answer: 'CaseRatings',
    rate: 'submit',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const { caseRow, scope } = await findReadableCase(context, actor, params.caseId)
      const place = { departmentId: caseRow.departmentId, caseId: caseRow.id }
      const { device, ...rating } = body
      return write(async transaction => {
        const given = { ...rating, channel: device }
        await rateService(context, transaction, place, given, auditActorOf({ actor, requestId }))
        const view = await viewRatings(context, transaction, caseRow, { isApplicant: true })
        return created(view, `/api/my/cases/${caseRow.id}/ratings`)
      }, scope)
    },
  }),
  route({
    method: 'GET',
    path: '/api/my/cases/:caseId/rating-code',
    summary: 'The code for rating without signing in, as a picture for the receipt',
    policy: applicants(),
    answer: null,
    rate: 'read',
    handler: async ({ context, actor, params }) => {
      const { caseRow } = await findReadableCase(context, actor, params.caseId)
      const code = writeRatingCode(context.config.dataSecret, caseRow.departmentId, caseRow.id)
      const picture = renderSVG(new URL(`/rate/${code}`, context.config.publicUrl).href, { ecc: 'M' })
      return {
        status: 200,
        file: {
          bytes: new TextEncoder().encode(picture),
          mediaType: 'image/svg+xml',
          name: 'rating-code.svg',
          inline: true,
        },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/ratings/:code',
    summary: 'What can be rated with the code of a receipt; names nobody',
    policy: everyone(),
    answer: 'CaseRatings',
    rate: 'rating',
    handler: async ({ context, params, read }) => {
      const place = readRatingCode(context.config.dataSecret, params.code)
      if (place === undefined) throw new AppError('rating.codeInvalid')
      const { departmentId } = place
      return ok(
        await read(
          async reader => {
            const caseRow = await findCase(reader, departmentId, place.caseId)
            if (caseRow === undefined) throw new AppError('rating.codeInvalid')
            return viewRatings(context, reader, caseRow, { isApplicant: false })
          },
          { departmentId },
        ),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/ratings/:code',
    summary: 'Rates one service with the code of a receipt, without signing in',
    policy: everyone(),
    body: 'RateByCode',
    answer: null,
    rate: 'rating',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      if (actor.type === 'officer' || actor.type === 'administrator') throw new AppError('rating.byOfficer')
      const place = readRatingCode(context.config.dataSecret, params.code)
      if (place === undefined) throw new AppError('rating.codeInvalid')
      const { rater } = body
      const given = { ...body, channel: 'qrCode' as const, isAnonymous: rater === undefined }
      // Whoever has the code rates: it says nothing about who is signed in at this machine.
      const nobody = { key: 'anonymous', name: '', requestId }
      return write(
        async transaction => {
          await rateService(context, transaction, place, given, nobody)
          return noContent()
        },
        { departmentId: place.departmentId },
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/rating-figures',
    summary: 'Ratings by item, for everybody; what was not rated counts as nothing',
    policy: everyone(),
    query: {
      departmentId: idParameter('Only this department.'),
      itemId: idParameter('Only this item.'),
    },
    answer: 'PublicRatingFigures',
    rate: 'read',
    handler: async ({ query, read }) => ok({ rows: await read(reader => listRatingFigures(reader, query)) }),
  }),
  route({
    method: 'GET',
    path: '/api/rectifications',
    summary: 'What is done about bad ratings: open ones by due date, or closed ones',
    policy: officers('head', 'supervisor'),
    query: {
      state: choiceParameter('Open when absent.', states),
      cursor: textParameter('Of the page before', 400),
    },
    answer: 'RectificationPage',
    rate: 'search',
    handler: async ({ context, actor, query, read }) => {
      if (actor.type !== 'officer') throw new AppError('request.forbidden')
      const { departmentId } = actor
      const asked = { state: query.state ?? ('open' as const), cursor: query.cursor }
      return ok(await read(reader => listRectifications(context, reader, departmentId, asked)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/rectifications/:rectificationId',
    summary: 'One bad rating and what was done about it; who rated is masked',
    policy: officers('head', 'supervisor'),
    answer: 'Rectification',
    rate: 'read',
    handler: async ({ context, actor, params, read }) => {
      if (actor.type !== 'officer') throw new AppError('request.forbidden')
      return ok(await read(reader => viewRectification(context, reader, actor, params.rectificationId)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/rectifications/:rectificationId/acts',
    summary: 'Verifies, rectifies, follows up, or states a view',
    policy: officers('head', 'supervisor'),
    body: 'ActOnRectification',
    answer: 'Rectification',
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      if (actor.type !== 'officer') throw new AppError('request.forbidden')
      const { rectificationId } = params
      return write(async transaction => {
        const auditActor = auditActorOf({ actor, requestId })
        await actOnRectification(context, transaction, actor, rectificationId, body, auditActor)
        return ok(await viewRectification(context, transaction, actor, rectificationId))
      })
    },
  }),
]
