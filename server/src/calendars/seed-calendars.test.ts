import { expect, test } from 'vitest'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext } from '../testing/test-context.ts'
import { importCalendar } from './import-calendar.ts'
import { listCalendarYears } from './queries.ts'
import { seedCalendars } from './seed-calendars.ts'

const actor = { key: 'administrator:1', name: '高远', requestId: 'r' }
const year2028 = {
  year: 2028,
  source: 'https://www.gov.cn/',
  off: ['2028-01-01/2028-01-03'],
  work: ['2028-01-08'],
}

describeOnBothDatabases('working calendars', database => {
  test('are there from the start and are not touched by a later start', async () => {
    const context = createTestContext(database())
    await seedCalendars(context)
    const years = await withReader(database(), {}, listCalendarYears)
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027])
    const changed = { ...years[2], year: 2026, source: null, off: [], work: [] }
    await withTransaction(database(), { platformRole: 'system', service: 'jobs' }, tx =>
      importCalendar(context, tx, changed, actor),
    )
    await seedCalendars(context)
    expect((await withReader(database(), {}, listCalendarYears))[2]).toMatchObject({ year: 2026, off: [] })
  })

  test('are imported by the platform only, and only when they make sense', async () => {
    const context = createTestContext(database())
    const wrong = { ...year2028, off: ['2029-05-01'] }
    const issues = await withTransaction(database(), { platformRole: 'system', service: 'jobs' }, tx =>
      importCalendar(context, tx, wrong, actor),
    )
    expect(issues).toMatchObject([{ code: 'calendarYear.otherYear' }])
    const byDepartment = withTransaction(database(), { departmentId: context.newId() }, tx =>
      importCalendar(context, tx, year2028, actor),
    )
    await expect(byDepartment).rejects.toMatchObject({ cause: { code: '42501' } })
    await withTransaction(database(), { platformRole: 'system', service: 'jobs' }, tx =>
      importCalendar(context, tx, year2028, actor),
    )
    expect((await withReader(database(), {}, listCalendarYears)).at(-1)).toEqual(year2028)
  })
})
