import { expect, test } from 'vitest'
import { withTransaction } from '../db/with-transaction.ts'
import { openDepartment } from '../departments/open-department.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext } from '../testing/test-context.ts'
import { seedCalendars } from '../calendars/seed-calendars.ts'
import { demonstrationSteps, loadDemonstration } from './load.ts'

describeOnBothDatabases('the demonstration', database => {
  const counts = async () => {
    const [row] = await database().sql`select
      (select count(*)::int from departments) as departments,
      (select count(*)::int from logins) as logins,
      (select count(*)::int from memberships) as memberships,
      (select count(*)::int from licences) as licences,
      (select count(*)::int from registries) as registries,
      (select count(*)::int from items) as items,
      (select count(*)::int from published_items) as published`
    return row
  }

  test('is taken up where it was cut off, at whichever step, and is then as if it never was', async () => {
    const context = createTestContext(database())
    await seedCalendars(context)
    for (const broken of demonstrationSteps) {
      const load = loadDemonstration(context, step => {
        if (step === broken) throw new Error(`cut off at ${step}`)
      })
      await expect(load).rejects.toThrow(`cut off at ${broken}`)
    }
    expect(await loadDemonstration(context)).toBe(true)
    const whole = await counts()
    expect(whole).toMatchObject({ departments: expect.any(Number) })
    for (const count of Object.values(whole ?? {})) expect(count).toBeGreaterThan(0)
    const members = await database().sql`select count(*)::int as n from audit where action = 'membership.set'`
    expect(members[0]?.['n']).toBe(whole?.['memberships'])
    expect(await loadDemonstration(context)).toBe(false)
    expect(await counts()).toEqual(whole)
  })

  test('never mixes with departments that are somebody’s own', async () => {
    const context = createTestContext(database())
    const id = context.newId()
    await withTransaction(database(), { platformRole: 'system', departmentId: id }, transaction =>
      openDepartment(
        context,
        transaction,
        {
          id,
          name: '自有部门',
          creditCode: '11530103015100717C',
          level: 4,
          regionCode: '530103',
          address: '',
          phones: { enquiry: '', complaint: '' },
        },
        { key: 'operator', name: 'operator', requestId: 'test' },
      ),
    )
    const before = await counts()
    expect(await loadDemonstration(context)).toBe(false)
    expect(await counts()).toEqual(before)
  })
})
