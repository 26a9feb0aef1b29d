import { everyone } from '../access/policy.ts'
import { ok } from '../http/answer.ts'
import { route, type Route } from '../http/route.ts'
import { listCalendarYears } from './queries.ts'

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
]
