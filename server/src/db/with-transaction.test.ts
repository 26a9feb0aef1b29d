import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { idempotentAnswers } from '../http/tables.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { insertRow, prepareStatement } from './statement.ts'
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

const first = '7f3e6f1c-4c06-4cf0-9a11-7a7d3f9f6a01'
const second = '7f3e6f1c-4c06-4cf0-9a11-7a7d3f9f6a02'

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

  test('fails with the reason of a write that was sent and not waited for, and keeps nothing', async () => {
    const scope = { actorKey: 'sent' }
    const insert = prepareStatement<typeof idempotentAnswers.$inferInsert>(insertRow(idempotentAnswers))
    const own = { ...row, actorKey: 'sent' }
    const failing = withTransaction(database(), scope, tx => {
      tx.send(insert, own)
      tx.send(insert, own)
    })
    await expect(failing).rejects.toMatchObject({ code: '23505' })
    const goingOn = withTransaction(database(), scope, async tx => {
      tx.send(insert, { ...own, actorKey: 'foreign' })
      await tx.select().from(idempotentAnswers)
    })
    await expect(goingOn).rejects.toMatchObject({ code: '42501' })
    expect(await withReader(database(), scope, tx => tx.select().from(idempotentAnswers))).toEqual([])
    await withTransaction(database(), scope, tx => tx.send(insert, own))
    expect(await withReader(database(), scope, tx => tx.select().from(idempotentAnswers))).toHaveLength(1)
  })

  test('moves on to another department, and sees its rows from then on', async () => {
    const seen = await withTransaction(database(), { departmentId: first, actorKey: 'a' }, async tx => {
      tx.enter(second)
      return tx.execute(sql`select current_setting('app.department_id') as department, current_user as role`)
    })
    expect(seen[0]).toEqual({ department: second, role: 'yibiao_app' })
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
