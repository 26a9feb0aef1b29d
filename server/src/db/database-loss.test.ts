import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import { expect, test } from 'vitest'
import { idempotentAnswers } from '../http/tables.ts'
import { AppError } from '../problems/app-error.ts'
import { describeOnBothDatabases, prepareTestDatabase } from '../testing/databases.ts'
import { connect } from './connect.ts'
import type { Database } from './database.ts'
import { openDatabase } from './open-database.ts'
import { withReader, withTransaction } from './with-transaction.ts'

const scope = { actorKey: 'loss' }

function rowOf(key: string): typeof idempotentAnswers.$inferInsert {
  const createdAt = new Date('2026-09-01T00:00:00Z')
  const row = { route: 'r', payloadHash: 'h', status: 200, headers: '{}', body: Buffer.alloc(0), createdAt }
  return { ...row, actorKey: 'loss', key }
}

async function insert(database: Database, key: string): Promise<void> {
  await withTransaction(database, scope, tx => tx.insert(idempotentAnswers).values(rowOf(key)))
}

/** Ends what runs the database, without notice. */
async function strike(database: Database): Promise<void> {
  const pid = database.ownerPid()
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
  else {
    await database.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.catch(() => undefined)
  }
}

describeOnBothDatabases('losing the database', database => {
  test('costs no acknowledged row, ends no process, says 503 and is over within seconds', async () => {
    const acknowledged: string[] = []
    const refusals: unknown[] = []
    let isRunning = true
    const write = async (writer: number): Promise<void> => {
      for (let n = 0; isRunning; n += 1) {
        const key = `${writer}-${n}`
        try {
          await insert(database(), key)
          acknowledged.push(key)
        } catch (error) {
          refusals.push(error)
          await new Promise(resolve => setTimeout(resolve, 20))
        }
      }
    }
    const writers = [1, 2, 3].map(write)
    for (let round = 0; round < 3; round += 1) {
      const target = acknowledged.length + 10
      await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(target)
      await strike(database())
    }
    // Each writer may still have heard of a row from before the last blow.
    const atLast = acknowledged.length + writers.length
    await expect.poll(() => acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(atLast)
    isRunning = false
    await Promise.all(writers)

    expect(refusals.length).toBeGreaterThan(0)
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(AppError)
      expect(refusal).toMatchObject({ code: 'database.unavailable', status: 503, options: { retryAfter: 1 } })
    }
    const rows = await withReader(database(), scope, tx => tx.select().from(idempotentAnswers))
    const kept = new Set(rows.map(row => row.key))
    expect(acknowledged.filter(key => !kept.has(key))).toEqual([])
  })

  test('a crowd of stuck transactions is answered “busy” in two seconds, and passes', async () => {
    const release = Promise.withResolvers<void>()
    const stuck = Array.from({ length: 20 }, () =>
      withTransaction(database(), scope, () => release.promise).catch((error: unknown) => error),
    )
    const startedAt = performance.now()
    const late = await insert(database(), 'late').catch((error: unknown) => error)
    expect(late).toMatchObject({ code: 'database.busy', status: 503 })
    expect(performance.now() - startedAt).toBeLessThan(3_000)
    release.resolve()
    await Promise.all(stuck)
    await insert(database(), 'in time')
  })

  test('a transaction inside a transaction is a programming error, not a deadlock', async () => {
    const nested = withTransaction(database(), scope, () => insert(database(), 'nested'))
    await expect(nested).rejects.toThrow('inside a transaction')
  })

  test('a full disk is told apart from an outage', async () => {
    const full = withTransaction(database(), scope, tx =>
      tx.execute(sql`do $$ begin raise exception 'no space' using errcode = '53100'; end $$`),
    )
    await expect(full).rejects.toMatchObject({
      code: 'storage.full',
      status: 507,
      options: { retryAfter: 60 },
    })
  })

  test('deadlocks and serialisation failures are tried again, three times at most', async () => {
    let attempts = 0
    const failing = (failures: number) =>
      withTransaction(database(), scope, async tx => {
        attempts += 1
        if (attempts <= failures) {
          await tx.execute(sql`do $$ begin raise exception 'again' using errcode = '40001'; end $$`)
        }
        return attempts
      })
    expect(await failing(2)).toBe(3)
    attempts = 0
    await expect(failing(9)).rejects.toMatchObject({ cause: { code: '40001' } })
    expect(attempts).toBe(3)
  })
})

test('a second process on the folder of an embedded database is refused with the owner’s number', async () => {
  const { location, dispose } = await prepareTestDatabase('embedded')
  const first = await openDatabase(location)
  const pid = first.ownerPid()
  await expect(openDatabase(location)).rejects.toThrow(`in use by process ${pid}`)
  await insert(first, 'still mine')
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
  await expect
    .poll(
      () =>
        insert(first, 'taken over').then(
          () => true,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true)
  await first.close()
  const second = await openDatabase(location)
  const rows = await withReader(second, scope, tx => tx.select().from(idempotentAnswers))
  expect(rows.map(row => row.key).toSorted()).toEqual(['still mine', 'taken over'])
  await second.close()
  await dispose()
})

test('what a transaction sends after its connection was lost never lands in the next one on that connection', async () => {
  const { location, dispose } = await prepareTestDatabase('postgresql')
  if (location.type !== 'postgresql') throw new Error('A PostgreSQL was asked for.')
  const keeper = await openDatabase(location)
  // One connection only: whoever comes next has the one that was lost, opened anew.
  const single: Database = {
    ...keeper,
    sql: connect(location.url, { max: 1, fetch_types: false, backoff: () => 0 }),
  }
  drizzle(single.sql)
  const [lost, goOn, nextBegan] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
  ]
  const first = withTransaction(single, scope, async transaction => {
    const [row] = await transaction.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await keeper.sql`select pg_terminate_backend(${row?.pid ?? 0})`
    lost.resolve()
    await nextBegan.promise
    await transaction.insert(idempotentAnswers).values(rowOf('stray')).finally(goOn.resolve)
  })
  await lost.promise
  await expect(first).rejects.toMatchObject({ code: 'database.unavailable' })
  await withTransaction(single, scope, async transaction => {
    await transaction.insert(idempotentAnswers).values(rowOf('own'))
    nextBegan.resolve()
    await goOn.promise.catch(() => undefined)
  })
  const rows = await withReader(keeper, scope, tx => tx.select().from(idempotentAnswers))
  expect(rows.map(row => row.key)).toEqual(['own'])
  await single.sql.end({ timeout: 1 })
  await keeper.close()
  await dispose()
})
