import { expect, test } from 'vitest'
import type { OfficerActor } from '../access/actor.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { createTestApp } from '../testing/app-client.ts'
import { canaryDepartmentId } from '../testing/canaries.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { seedCanaryDepartment } from '../testing/seed-canary-department.ts'
import { createTestContext } from '../testing/test-context.ts'
import { createDepartment } from './create-department.ts'
import { listMembers } from './queries.ts'
import { departmentRoutes } from './routes.ts'
import { endMembership, setMembership } from './set-membership.ts'

const actor = { key: 'installer', name: '安装程序', requestId: 'test' }

describeOnBothDatabases('departments', database => {
  const setUp = async () => {
    const context = createTestContext(database())
    const departmentId = context.newId()
    const creditCode = `T${departmentId.replaceAll('-', '').toUpperCase().slice(-17)}`
    await withTransaction(database(), { platformRole: 'system', departmentId }, transaction =>
      createDepartment(
        context,
        transaction,
        {
          id: departmentId,
          parentId: null,
          level: 4,
          creditCode,
          name: '城市管理局',
          regionCode: '530103',
          address: '政务服务中心3楼',
          phones: { enquiry: '0871-60000047', complaint: '0871-60000470' },
        },
        actor,
      ),
    )
    const loginId = context.newId()
    const member = { departmentId, loginId, officerName: '周敏', position: '受理员', roles: ['window'] }
    await withTransaction(database(), { departmentId }, tx => setMembership(context, tx, member, actor))
    const designer: OfficerActor = {
      type: 'officer',
      departmentId,
      roles: ['designer'],
      actingPartyId: null,
      loginId: context.newId(),
      sessionId: context.newId(),
      name: '林晓',
    }
    return { context, departmentId, loginId, designer }
  }

  test('begin with the built-in roles and count who holds them', async () => {
    const { context, departmentId, designer } = await setUp()
    const answer = await createTestApp(context, departmentRoutes)
      .as(designer)
      .get(`/api/departments/${departmentId}/roles`)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({
      roles: expect.arrayContaining([
        { key: 'window', name: '窗口受理', members: 1 },
        { key: 'decider', name: '决定', members: 0 },
      ]),
    })
  })

  test('show another department nothing of theirs, and it nothing of them', async () => {
    const { context, departmentId, designer } = await setUp()
    await seedCanaryDepartment(context)
    const app = createTestApp(context, departmentRoutes)
    expect((await app.as(designer).get(`/api/departments/${departmentId}/roles`)).status).toBe(200)
    expect((await app.as(designer).get(`/api/departments/${canaryDepartmentId}/roles`)).status).toBe(404)
    const seen = await withReader(database(), { departmentId }, reader =>
      listMembers(reader, canaryDepartmentId),
    )
    expect(seen).toEqual([])
    expect(await withReader(database(), {}, reader => listMembers(reader, departmentId))).toEqual([])
  })

  test('lose a member for good, and write down who did it', async () => {
    const { context, departmentId, loginId } = await setUp()
    await withTransaction(database(), { departmentId }, tx =>
      endMembership(context, tx, { departmentId, loginId }, actor),
    )
    expect(
      await withReader(database(), { departmentId }, reader => listMembers(reader, departmentId)),
    ).toEqual([])
    const entries = await database()
      .sql`select action from audit where department_id = ${departmentId} order by id`
    expect(entries.map(entry => entry['action'])).toEqual([
      'department.create',
      'membership.set',
      'membership.end',
    ])
  })
})
