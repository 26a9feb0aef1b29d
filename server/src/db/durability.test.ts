import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { idempotentAnswers } from '../http/tables.ts'
import { databaseKinds, prepareTestDatabase } from '../testing/databases.ts'
import type { Database } from './database.ts'
import { findWeakSettings, requireDurability } from './durability.ts'
import { openDatabase, type DatabaseLocation } from './open-database.ts'
import { withTransaction } from './with-transaction.ts'

describe.each(databaseKinds)('a database that acknowledges (%s)', { timeout: 120_000 }, kind => {
  let location: DatabaseLocation
  let dispose: () => Promise<void>
  let database: Database

  beforeAll(async () => {
    const prepared = await prepareTestDatabase(kind)
    location = prepared.location
    dispose = prepared.dispose
    database = await openDatabase(location)
    // The cluster of the tests is in a hurry; a database in production is not.
    if (kind === 'postgresql') await setCommit('on')
  }, 120_000)
  afterAll(async () => {
    await database.close()
    await dispose()
  })

  test('has written its log to where a crash leaves it before it says so', async () => {
    for (let number = 1; number <= 40; number += 1) {
      const [lag] = await insertAndMeasure(String(number))
      expect(Number(lag?.['missing'])).toBeLessThanOrEqual(0)
    }
  })

  test('is refused in production when it is set to forget, and named', async () => {
    if (kind === 'embedded') {
      expect(await findWeakSettings(database)).toEqual([])
      expect(await requireDurability(database, 'production')).toEqual([])
      return
    }
    await setCommit('off')
    expect(await findWeakSettings(database)).toContain('synchronous_commit')
    await expect(requireDurability(database, 'production')).rejects.toThrow('synchronous_commit=off')
    expect(await requireDurability(database, 'demo')).toContain('synchronous_commit')
    await setCommit('on')
    expect(await findWeakSettings(database)).not.toContain('synchronous_commit')
  })

  /** Bytes of the log that the commit needs and that are not flushed when it was acknowledged. */
  async function insertAndMeasure(key: string) {
    const scope = { actorKey: 'durability' }
    let end = ''
    await withTransaction(database, scope, async transaction => {
      await transaction.insert(idempotentAnswers).values({
        actorKey: 'durability',
        key,
        route: 'POST /x',
        payloadHash: key,
        status: 200,
        headers: '',
        body: Buffer.alloc(0),
        createdAt: new Date(),
      })
      const rows = await transaction.execute<{ lsn: string }>(
        'select pg_current_wal_insert_lsn()::text as lsn',
      )
      end = rows[0]?.lsn ?? ''
    })
    return database.sql`select pg_wal_lsn_diff(${end}::pg_lsn, pg_current_wal_flush_lsn()) as missing`
  }

  /** For every connection from now on: those that are open are closed first. */
  async function setCommit(value: 'on' | 'off'): Promise<void> {
    const [row] = await database.sql`select current_database() as name`
    await database.sql.unsafe(`alter database ${String(row?.['name'])} set synchronous_commit = ${value}`)
    await database.close()
    database = await openDatabase(location)
  }
})
