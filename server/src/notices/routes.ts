import { everyone, officers } from '../access/policy.ts'
import { actorKeyOf } from '../access/actor.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { findReadableCase } from '../cases/find-readable-case.ts'
import { recordReading } from '../cases/record-reading.ts'
import { withReader } from '../db/with-transaction.ts'
import { todayOf } from '../engine/advance-case.ts'
import { commandIdOf } from '../engine/command-id.ts'
import { created, ok } from '../http/answer.ts'
import { pageSize, readCursor, toPage, writeCursor } from '../http/cursor.ts'
import { idParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { openObjector } from './objector.ts'
import { findNotice, findObjection, findRunningNotice, listRunningNotices, toEntry } from './queries.ts'
import { raiseObjection } from './raise-objection.ts'

export const noticeRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/notices',
    summary: 'Public notices that run today, newest first, by department and item',
    policy: everyone(),
    query: {
      departmentId: idParameter('Only this department.'),
      itemId: idParameter('Only this item.'),
      cursor: textParameter('From `nextCursor`.', 400),
    },
    answer: 'PublicNoticePage',
    rate: 'read',
    handler: async ({ context, query, read }) => {
      const { departmentId, itemId } = query
      const before = readCursor(query.cursor)
      const today = todayOf(context)
      const rows = await read(reader =>
        listRunningNotices(reader, { today, departmentId, itemId, before, size: pageSize + 1 }),
      )
      return ok(toPage(rows, toEntry, row => writeCursor(row.startedAt, row.id)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/notices/:noticeId',
    summary: 'One public notice, while it runs',
    policy: everyone(),
    answer: 'PublicNotice',
    rate: 'read',
    handler: async ({ context, params, read }) => {
      const row = await read(reader => findRunningNotice(reader, params.noticeId, todayOf(context)))
      if (row === undefined) throw new AppError('request.notFound')
      const { shown, telephone } = row
      return ok({ notice: toEntry(row), shown, ...(telephone === null ? {} : { telephone }) })
    },
  }),
  route({
    method: 'POST',
    path: '/api/notices/:noticeId/objections',
    summary: 'Objects to a public notice while it runs; the case hears of it at once',
    policy: everyone(),
    body: 'RaiseObjection',
    answer: 'ObjectionReceived',
    rate: 'objection',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, header, writeOn }) => {
      const { noticeId } = params
      const commandId = commandIdOf(actorKeyOf(actor), header('idempotency-key') ?? '', noticeId)
      // The service also finds a notice that is over, to say so.
      return writeOn(
        transaction => findNotice(transaction, noticeId),
        async (transaction, notice) =>
          created(
            await raiseObjection(context, transaction, notice, { body, commandId, requestId }),
            `/api/notices/${noticeId}`,
          ),
        { service: 'notices' },
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/cases/:caseId/objections/:objectionId/objector',
    summary: 'Who objected, in full, for who works on the case now; the reading is put on record',
    policy: officers(),
    answer: 'ObjectionContact',
    rate: 'read',
    handler: async ({ context, actor, requestId, params }) => {
      const readable = await findReadableCase(context, actor, params.caseId)
      const { departmentId } = readable.caseRow
      const objection = await withReader(context.database, readable.scope, reader =>
        findObjection(reader, departmentId, params.caseId, params.objectionId),
      )
      if (objection === undefined || readable.role !== 'officer') throw new AppError('request.notFound')
      if (!readable.parts.seesInFull) throw new AppError('request.forbidden')
      const details = { objection: objection.number }
      await recordReading(context, readable, auditActorOf({ actor, requestId }), 'objection.view', details)
      return ok(openObjector(context.config.dataSecret, objection.id, objection.objector))
    },
  }),
]
