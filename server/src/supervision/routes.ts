import { civilDateOfInstant } from '@yibiao/core/clock'
import { departmentOf } from '../access/department-of.ts'
import { officers } from '../access/policy.ts'
import type { Context } from '../context/context.ts'
import { ok } from '../http/answer.ts'
import { dateParameter } from '../http/query-parameters.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { countCases, type Period } from './count-cases.ts'
import { writeReport } from './write-report.ts'

const query = {
  from: dateParameter('First day on which a case was received; the first of this month when absent'),
  through: dateParameter('Last day; today when absent'),
}

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
    summary: 'The same as a CSV file',
    policy: officers('head', 'supervisor'),
    query,
    answer: null,
    rate: 'export',
    handler: async ({ context, actor, query: asked, locale, read }) => {
      const period = periodOf(context, asked)
      const report = await read(reader => countCases(reader, departmentOf(actor), period))
      return {
        status: 200,
        file: {
          bytes: writeReport(report, locale),
          mediaType: 'text/csv; charset=utf-8',
          name: `supervision-${period.from}-${period.through}.csv`,
        },
      }
    },
  }),
]

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
