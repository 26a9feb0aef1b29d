import { civilDateOfInstant } from '@yibiao/core/clock'
import type { Actor, OfficerActor } from '../access/actor.ts'
import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import { auditActorOf, recordAudit } from '../audit/record-audit.ts'
import { handlesCases } from '../cases/case-access.ts'
import type { Context } from '../context/context.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { ok } from '../http/answer.ts'
import { choiceParameter, dateParameter, textParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { writeTable } from '../spreadsheets/write-table.ts'
import { actOnRecord } from './act-on-record.ts'
import { countCases, type Period } from './count-cases.ts'
import { listRecords, viewRecord } from './list-records.ts'
import { viewPerformance } from './view-performance.ts'
import { writeReport } from './write-report.ts'

const query = {
  from: dateParameter('First day on which a case was received; the first of this month when absent'),
  through: dateParameter('Last day; today when absent'),
}

const formats = ['csv', 'xlsx'] as const
const states = ['red', 'yellow', 'cleared'] as const

export const supervisionRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/supervision',
    summary: 'Counts and rates of the cases the department received in a period, by item',
    policy: officers('head', 'supervisor'),
    query,
    answer: 'SupervisionReport',
    rate: 'search',
    handler: async ({ context, actor, query: asked, read }) => {
      const period = periodOf(context, asked)
      return ok(await read(reader => countCases(reader, departmentOf(actor), period)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/supervision/export',
    summary: 'The same as a table: CSV, or XLSX where it is asked for',
    policy: officers('head', 'supervisor'),
    query: {
      ...query,
      reason: textParameter('Why it is taken out; goes on record.', 200),
      format: choiceParameter('CSV when absent.', formats),
    },
    answer: null,
    rate: 'export',
    handler: async ({ context, actor, requestId, query: asked, locale, read }) => {
      const period = periodOf(context, asked)
      const reason = asked.reason?.trim() ?? ''
      const format = asked.format ?? 'csv'
      if (reason === '') throw new AppError('request.queryInvalid', { name: 'reason' })
      const report = await read(reader => countCases(reader, departmentOf(actor), period))
      const departmentId = departmentOf(actor)
      await withTransaction(context.database, { departmentId }, transaction =>
        recordAudit(context, transaction, {
          departmentId,
          actor: auditActorOf({ actor, requestId }),
          action: 'supervision.export',
          subject: { type: 'department', id: departmentId },
          details: { ...period, reason, format },
        }),
      )
      const file = await writeTable(writeReport(report, period, locale), format)
      return {
        status: 200,
        file: { ...file, name: `supervision-${period.from}-${period.through}.${format}` },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/supervision/performance',
    summary: 'Measures of the items in use, and what each officer closed in a period',
    policy: officers('head', 'supervisor'),
    query,
    answer: 'Performance',
    rate: 'search',
    handler: async ({ context, actor, query: asked, read }) => {
      const period = periodOf(context, asked)
      return ok(await read(reader => viewPerformance(reader, departmentOf(actor), period)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/supervision/records',
    summary: 'What rules found: all of the department for those who oversee, for others their own',
    policy: officers(),
    query: {
      state: choiceParameter('Red when absent.', states),
      cursor: textParameter('Of the page before', 400),
    },
    answer: 'SupervisionRecordPage',
    rate: 'search',
    handler: async ({ context, actor, query: asked, read }) => {
      const officer = handlerOf(actor)
      const filter = { state: asked.state ?? ('red' as const), cursor: asked.cursor }
      return ok(await read(reader => listRecords(context, reader, officer, filter)))
    },
  }),
  route({
    method: 'POST',
    path: '/api/supervision/records/:recordId/steps',
    summary: 'Reminds, supervises, explains or clears',
    policy: officers(),
    body: 'ActOnRecord',
    answer: 'SupervisionRecordView',
    rate: 'write',
    idempotent: true,
    handler: async ({ context, actor, requestId, params, body, write }) => {
      const officer = handlerOf(actor)
      return write(async transaction => {
        const auditActor = auditActorOf({ actor, requestId })
        const row = await actOnRecord(context, transaction, officer, params.recordId, body, auditActor)
        return ok(await viewRecord(transaction, officer, row))
      })
    },
  }),
]

/** @throws AppError `request.forbidden` for officers who have no business with cases */
function handlerOf(actor: Actor): OfficerActor {
  if (actor.type !== 'officer' || !handlesCases(actor)) throw new AppError('request.forbidden')
  return actor
}

/** @throws AppError `request.queryInvalid` when the period runs backwards or exceeds ten years */
function periodOf(
  context: Context,
  asked: { from: string | undefined; through: string | undefined },
): Period {
  const today = civilDateOfInstant(context.clock.now().getTime())
  const through = asked.through ?? today
  const from = asked.from ?? `${through.slice(0, 8)}01`
  if (from > through) throw new AppError('request.queryInvalid', { name: 'from' })
  if (Date.parse(through) - Date.parse(from) > 3_660 * 86_400_000)
    throw new AppError('request.queryInvalid', { name: 'from' })
  return { from, through }
}
