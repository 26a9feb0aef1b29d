import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { idempotentAnswers } from '../http/tables.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { withReader, withTransaction } from './with-transaction.ts'

const row = {
  route: 'POST /x',
  key: 'k',
  payloadHash: 'h',
  status: 200,
  headers: '{}',
  body: Buffer.from('{}'),
  createdAt: new Date('2026-09-01T00:00:00Z'),
}

describeOnBothDatabases('a transaction', database => {
  test('runs under the plain role with the scope given and leaves nothing behind', async () => {
    const scope = { departmentId: '7f3e6f1c-4c06-4cf0-9a11-7a7d3f9f6a01' }
    const inside = await withTransaction(database(), scope, tx =>
      tx.execute(sql`select current_user as role, current_setting('app.department_id') as department`),
    )
    expect(inside[0]).toEqual({ role: 'yibiao_app', department: scope.departmentId })
    const after = await withTransaction(database(), {}, tx =>
      tx.execute(sql`select nullif(current_setting('app.department_id'), '') as department`),
    )
    expect(after[0]).toEqual({ department: null })
  })

  test('sees and writes only the rows of its scope', async () => {
    await withTransaction(database(), { actorKey: 'a' }, tx =>
      tx.insert(idempotentAnswers).values({ ...row, actorKey: 'a' }),
    )
    const others = await withReader(database(), { actorKey: 'b' }, tx => tx.select().from(idempotentAnswers))
    expect(others).toEqual([])
    const own = await withReader(database(), { actorKey: 'a' }, tx => tx.select().from(idempotentAnswers))
    expect(own).toMatchObject([{ actorKey: 'a', createdAt: row.createdAt }])
    const foreign = withTransaction(database(), { actorKey: 'b' }, tx =>
      tx.insert(idempotentAnswers).values({ ...row, actorKey: 'a', key: 'foreign' }),
    )
    await expect(foreign).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('is rolled back whole when the work throws, and when a failed statement was swallowed', async () => {
    const scope = { actorKey: 'rollback' }
    const failing = withTransaction(database(), scope, async tx => {
      await tx.insert(idempotentAnswers).values({ ...row, actorKey: 'rollback' })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    const swallowing = withTransaction(database(), scope, async tx => {
      await tx.insert(idempotentAnswers).values({ ...row, actorKey: 'rollback' })
      await tx
        .insert(idempotentAnswers)
        .values({ ...row, actorKey: 'rollback' })
        .catch(() => undefined)
    })
    await expect(swallowing).rejects.toThrow()
    expect(await withReader(database(), scope, tx => tx.select().from(idempotentAnswers))).toEqual([])
  })

  test('keeps forty concurrent scopes apart, aborted ones included', async () => {
    const seen = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) =>
        withTransaction(database(), { actorKey: `c${index}` }, async tx => {
          await tx.insert(idempotentAnswers).values({ ...row, actorKey: `c${index}` })
          if (index % 3 === 0) throw new Error('aborted')
          const rows = await tx.select().from(idempotentAnswers)
          return rows.map(({ actorKey }) => actorKey)
        }),
      ),
    )
    for (const [index, outcome] of seen.entries()) {
      if (index % 3 === 0) expect(outcome.status).toBe('rejected')
      else expect(outcome).toEqual({ status: 'fulfilled', value: [`c${index}`] })
    }
  })

  test('refuses writes to a reader', async () => {
    const writing = withReader(database(), { actorKey: 'a' }, tx =>
      tx.execute(sql`delete from idempotent_answers`),
    )
    await expect(writing).rejects.toMatchObject({ cause: { code: '25006' } })
  })
})
