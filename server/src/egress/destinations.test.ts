import { beforeAll, expect, test } from 'vitest'
import type { AdministratorActor } from '../access/actor.ts'
import { createTestApp, type TestApp } from '../testing/app-client.ts'
import { canaryDepartmentId } from '../testing/canaries.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { seedCanaryDepartment } from '../testing/seed-canary-department.ts'
import { createTestContext } from '../testing/test-context.ts'
import { withReader } from '../db/with-transaction.ts'
import { listAllowed } from './destinations.ts'
import { egressRoutes } from './routes.ts'

describeOnBothDatabases('what departments may call', database => {
  let app: TestApp
  const system: AdministratorActor = {
    type: 'administrator',
    loginId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    name: '系统管理员',
    platformRole: 'system',
  }
  const way = { departmentId: canaryDepartmentId, network: '10.1.2.3/32', port: 8080, purpose: '省级办件库' }

  beforeAll(async () => {
    const context = createTestContext(database())
    await seedCanaryDepartment(context)
    app = createTestApp(context, egressRoutes)
  })

  test('is opened and closed by the system administrator, for one department, and audited', async () => {
    const client = app.as(system)
    const opened = await client.post('/api/platform/egress', way)
    expect(opened.body).toMatchObject({ destinations: [way] })
    expect(await allowedTo(canaryDepartmentId)).toEqual([{ network: '10.1.2.3/32', port: 8080 }])
    expect(await allowedTo(crypto.randomUUID())).toEqual([])
    const { destinations } = opened.body as { destinations: { id: string }[] }
    const closed = await client.request('DELETE', `/api/platform/egress/${destinations[0]?.id}`)
    expect(closed.body).toEqual({ destinations: [] })
    expect(await allowedTo(canaryDepartmentId)).toEqual([])
    const entries = await database()
      .sql`select action, actor_name from audit where action like 'egress.%' order by at, id`
    expect(entries.map(row => [row['action'], row['actor_name']])).toEqual([
      ['egress.allow', '系统管理员'],
      ['egress.withdraw', '系统管理员'],
    ])
  })

  test('is never a whole network, and of no department that does not exist', async () => {
    const client = app.as(system)
    const wide = await client.post('/api/platform/egress', { ...way, network: '10.0.0.0/8' })
    expect(wide.body).toMatchObject({ status: 422, code: 'egress.networkInvalid' })
    const nobody = await client.post('/api/platform/egress', { ...way, departmentId: crypto.randomUUID() })
    expect(nobody.status).toBe(404)
  })

  test('cannot be written by a department, not even past the routes', async () => {
    const act = database().sql.begin(async sql => {
      await sql`select set_config('role', 'yibiao_app', true), set_config('app.department_id', ${canaryDepartmentId}, true)`
      await sql`insert into egress_destinations values (gen_random_uuid(), ${canaryDepartmentId}, '127.0.0.1/32', 80, '', now())`
    })
    await expect(act).rejects.toMatchObject({ code: '42501' })
  })

  function allowedTo(departmentId: string) {
    return withReader(database(), {}, reader => listAllowed(reader, departmentId))
  }
})
