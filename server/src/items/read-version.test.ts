import { beforeAll, expect, test, vi } from 'vitest'
import { openOffice, type Office } from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { publishSmallItem } from '../cases/testing/small-item.ts'

describeOnBothDatabases('a version a process has not seen', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database())
  })

  test('is prepared once, however many ask for it at the same time and whoever asks later', async () => {
    const itemId = await publishSmallItem(office)
    // Publishing has prepared it: a module of its own has seen nothing yet.
    vi.resetModules()
    const { readVersion } = await import('./read-version.ts')
    const [first, ...others] = await withReader(database(), {}, reader =>
      Promise.all([1, 2, 3].map(() => readVersion(reader, itemId, 1))),
    )
    const { departmentId } = office
    others.push(await withReader(database(), { departmentId }, reader => readVersion(reader, itemId, 1)))
    for (const other of others) {
      expect(other.form).toBe(first?.form)
      expect(other.flow).toBe(first?.flow)
    }
  })
})
