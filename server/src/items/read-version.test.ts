import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { publishSmallItem } from '../cases/testing/small-item.ts'
import { readVersion } from './read-version.ts'

describeOnBothDatabases('a version a process has not seen', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database())
  })

  test('is prepared once, however many ask for it at the same time and whoever asks later', async () => {
    const itemId = await publishSmallItem(office)
    const read = (scope: { departmentId?: string }): ReturnType<typeof readVersion> =>
      withReader(database(), scope, reader => readVersion(reader, itemId, 1))
    const { departmentId } = office
    const [first, ...others] = await Promise.all([read({ departmentId }), read({}), read({ departmentId })])
    others.push(await read({}))
    for (const other of others) {
      expect(other.form).toBe(first?.form)
      expect(other.flow).toBe(first?.flow)
    }
  })
})
