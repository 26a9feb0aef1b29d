import { expect, test } from 'vitest'
import type { Context } from '../context/context.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext } from '../testing/test-context.ts'
import { recordAudit } from './record-audit.ts'
import { sealAudit } from './seal-audit.ts'
import { listChains, verifyAudit, type VerifiedChain } from './verify-audit.ts'

const actor = { key: 'officer:1', name: '周敏', requestId: 'r' }

async function makeChain(context: Context, length: number): Promise<string> {
  const departmentId = context.newId()
  for (let n = 1; n <= length; n += 1) {
    await withTransaction(context.database, { departmentId }, transaction =>
      recordAudit(context, transaction, {
        departmentId,
        actor,
        action: 'case.accept',
        subject: { type: 'case', id: String(n) },
        details: { reason: `第${n}件`, b: 1, a: [null, true] },
      }),
    )
    if (n % 3 === 0) await sealAudit(context)
  }
  while ((await sealAudit(context)) > 0);
  return departmentId
}

describeOnBothDatabases('the audit log', database => {
  const verify = (departmentId: string): Promise<VerifiedChain> =>
    withReader(database(), { service: 'sealer' }, reader => verifyAudit(reader, departmentId))

  test('chains rows within a second of their commit, each department for itself', async () => {
    const context = createTestContext(database())
    const departmentId = await makeChain(context, 8)
    expect(await verify(departmentId)).toMatchObject({ departmentId, verified: 8 })
    expect(await verify(departmentId)).not.toHaveProperty('fault')
    const chains = await withReader(database(), { service: 'sealer' }, listChains)
    expect(chains).toContain(departmentId)
  })

  test('names the first row that was altered, removed, moved or slipped in', async () => {
    const context = createTestContext(database())
    const { sql } = database()
    const tampered = async (act: (departmentId: string) => Promise<unknown>) => {
      const departmentId = await makeChain(context, 9)
      await act(departmentId)
      return (await verify(departmentId)).fault
    }
    expect(
      await tampered(
        id =>
          sql`update audit set details = '{"reason":"别的"}' where department_id = ${id} and sequence = 4`,
      ),
    ).toEqual({ sequence: 4, fault: 'altered' })
    expect(
      await tampered(
        id =>
          sql`update audit set at = at + interval '1 second' where department_id = ${id} and sequence = 9`,
      ),
    ).toEqual({ sequence: 9, fault: 'altered' })
    expect(await tampered(id => sql`delete from audit where department_id = ${id} and sequence = 6`)).toEqual(
      {
        sequence: 6,
        fault: 'missing',
      },
    )
    expect(
      await tampered(async id => {
        await sql`update audit set sequence = -1 where department_id = ${id} and sequence = 2`
        await sql`update audit set sequence = 2 where department_id = ${id} and sequence = 3`
        await sql`update audit set sequence = 3 where department_id = ${id} and sequence = -1`
      }),
    ).toEqual({ sequence: 2, fault: 'moved' })
    expect(
      await tampered(async id => {
        await sql`update audit set sequence = sequence + 100 where department_id = ${id} and sequence >= 5`
        await sql`update audit set sequence = sequence - 99 where department_id = ${id} and sequence >= 105`
        await sql`insert into audit select department_id, gen_random_uuid(), at, actor_key, actor_name, action, subject_type,
          subject_id, request_id, details, 5, previous_hash, hash, sealed_at from audit
          where department_id = ${id} and sequence = 4`
      }),
    ).toEqual({ sequence: 5, fault: 'moved' })
  })

  test('can be written by the department, and changed or removed by nobody', async () => {
    const context = createTestContext(database())
    const departmentId = await makeChain(context, 1)
    for (const statement of ['delete from audit', `update audit set action = 'x'`]) {
      const act = database().sql.begin(async sql => {
        await sql`select set_config('role', 'yibiao_app', true), set_config('app.department_id', ${departmentId}, true)`
        await sql.unsafe(statement)
      })
      await expect(act).rejects.toMatchObject({ code: '42501' })
    }
  })

  test('seals and verifies more rows than fit a batch', async () => {
    const context = createTestContext(database())
    const departmentId = context.newId()
    await database()
      .sql`insert into audit (department_id, id, at, actor_key, actor_name, action, subject_type, subject_id, request_id, details)
      select ${departmentId}, gen_random_uuid(), '2026-09-01', 'k', '', 'a.b', 's', n::text, 'r', '{}' from generate_series(1, 2000) n`
    while ((await sealAudit(context)) > 0);
    expect(await verify(departmentId)).toMatchObject({ verified: 2_000 })
  })
})
