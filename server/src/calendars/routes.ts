import { administrators, everyone } from '../access/policy.ts'
import { auditActorOf } from '../audit/record-audit.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { AppError } from '../problems/app-error.ts'
import { importCalendar } from './import-calendar.ts'
import { listCalendarYears } from './queries.ts'
import { viewCalendars } from './view-calendars.ts'

export const calendarRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/calendar',
    summary: 'The working calendar, year by year, as limits and rules count with it',
    policy: everyone(),
    answer: 'CalendarYears',
    rate: 'read',
    handler: async ({ read }) => {
      const years = await read(listCalendarYears)
      const body = years.map(({ off, work, ...year }) => ({ ...year, off: [...off], work: [...work] }))
      // An imported year counts on the server within seconds; a browser that asked before follows within minutes.
      return ok({ years: body }, { 'cache-control': 'public, max-age=300' })
    },
  }),
  route({
    method: 'GET',
    path: '/api/platform/calendars',
    summary: 'Years whose days off are on record, and which are estimated',
    policy: administrators('system'),
    answer: 'CalendarList',
    rate: 'read',
    handler: async ({ context, read }) => ok(await read(reader => viewCalendars(context, reader))),
  }),
  route({
    method: 'POST',
    path: '/api/platform/calendars',
    summary: 'Brings in a year of days off; open cases count their limits again',
    policy: administrators('system'),
    body: 'CalendarYearDocument',
    answer: 'CalendarList',
    rate: 'write',
    idempotent: true,
    handler: ({ context, actor, requestId, body, write }) =>
      write(
        async transaction => {
          const document = { ...body, source: body.source ?? null }
          const [issue] = await importCalendar(
            context,
            transaction,
            document,
            auditActorOf({ actor, requestId }),
          )
          if (issue !== undefined) {
            const { entry = issue.params['work'] ?? issue.params['year'] ?? '' } = issue.params
            throw new AppError('calendar.invalid', { entry })
          }
          return ok(await viewCalendars(context, transaction))
        },
        { service: 'jobs' },
      ),
  }),
]
