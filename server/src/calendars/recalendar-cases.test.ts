import { beforeAll, expect, test } from 'vitest'
import { openOffice, submittedCase, viewOf, type Office } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { importCalendar } from './import-calendar.ts'

const actor = { key: 'operator', name: 'operator', requestId: 'test' }

describeOnBothDatabases('a calendar that is imported', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2027-12-29T02:00:00Z')
  })

  test('moves the limits of open cases that were estimated, and their timers', async () => {
    const { caseId } = await submittedCase(office, { period: { from: '2028-03-01', to: '2029-02-28' } })
    // 12-30, 12-31, then the estimate of 2028: 01-03, 01-04, 01-05.
    expect(await acceptanceOf(caseId)).toMatchObject({ dueOn: '2028-01-05', isEstimated: true })
    const document = {
      year: 2028,
      source: 'https://www.gov.cn/',
      off: ['2028-01-01/2028-01-03'],
      work: ['2028-01-08'],
    }
    const announced2027 = {
      year: 2027,
      source: 'https://www.gov.cn/',
      off: ['2027-01-01/2027-01-03'],
      work: [],
    }
    for (const each of [announced2027, document])
      await withTransaction(database(), { platformRole: 'system', service: 'jobs' }, transaction =>
        importCalendar(office.context, transaction, each, actor),
      )
    await office.runJobs()
    const moved = await acceptanceOf(caseId)
    expect(moved).toMatchObject({ dueOn: '2028-01-06' })
    expect(moved?.isEstimated).toBeUndefined()
    const timers = await database().sql<{ day: string }[]>`
      select to_char(due_at at time zone 'UTC', 'YYYY-MM-DD') as day from timers
      where key like ${`case:${caseId}:%`}`
    const days = timers.map(({ day }) => day)
    expect(days).toContain('2028-01-06')
    expect(days).not.toContain('2028-01-05')
    const [row] = await database().sql`select due_on::text from cases where id = ${caseId}`
    expect(row).toEqual({ due_on: '2028-01-06' })
  })

  async function acceptanceOf(caseId: string) {
    return (await viewOf(office.window, caseId)).clocks.find(({ limit }) => limit === 'statutoryAcceptance')
  }
})
