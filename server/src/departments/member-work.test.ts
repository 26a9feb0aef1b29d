import type { MemberWork } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import type { OfficerActor } from '../access/actor.ts'
import { caseRoutes } from '../cases/routes.ts'
import { act, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { deputyRoutes } from '../deputies/routes.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { departmentRoutes } from './routes.ts'

describeOnBothDatabases('what a member leaves behind', database => {
  let office: Office
  let leaver: OfficerActor
  let heir: OfficerActor
  let leaving: AppClient
  let administrator: AppClient
  let path: string

  beforeAll(async () => {
    office = await openOffice(database())
    const app = createTestApp(office.context, [...caseRoutes, ...deputyRoutes, ...departmentRoutes])
    leaver = await office.hire(['window'], '马离职')
    heir = await office.hire(['window'], '牛接手')
    leaving = app.as(leaver)
    administrator = app.as(await office.hire(['administrator'], '龚管理'))
    path = `/api/departments/${office.departmentId}/members/${leaver.loginId}`
  })

  const work = async (): Promise<MemberWork> => (await administrator.get(`${path}/work`)).body as MemberWork

  test('is told before, passed on by the engine, and the arrangements of deputies end with it', async () => {
    const { caseId } = await submittedCase(office)
    await mustAct(leaving, caseId, 'accept', { type: 'claim' })
    const days = { from: '2026-06-13', through: '2026-06-20' }
    expect((await leaving.post('/api/deputies', { deputyId: heir.loginId, ...days })).status).toBe(201)
    const before = await work()
    expect(before).toMatchObject({
      tasks: [{ caseId, isSuspended: false }],
      count: 1,
      forOthers: 0,
      deputies: 1,
    })
    const [task] = before.tasks
    const command = {
      type: 'transfer',
      taskId: task?.taskId,
      officerId: heir.loginId,
      reason: '调离本部门',
    }
    const passed = await administrator.post(
      `/api/cases/${caseId}/commands`,
      { command },
      { 'if-match': `"${task?.caseVersion}"` },
    )
    expect(passed.status, passed.text).toBe(200)
    expect(await work()).toMatchObject({ tasks: [], count: 0, deputies: 1 })
    expect((await administrator.request('DELETE', path)).status).toBe(204)
    expect(await work()).toMatchObject({ deputies: 0 })
    const ended = await database().sql`select action from audit
      where department_id = ${office.departmentId} order by id desc limit 2`
    expect(ended.map(row => row['action'])).toEqual(['membership.end', 'deputy.end'])
  })

  test('a role taken away ends what was taken by it', async () => {
    const officer = await office.hire(['window', 'reviewer'], '于换岗')
    const app = createTestApp(office.context, caseRoutes)
    const { caseId } = await submittedCase(office)
    await mustAct(app.as(officer), caseId, 'accept', { type: 'claim' })
    const changed = app.as({ ...officer, roles: ['reviewer'] })
    const refused = await act(changed, caseId, 'accept', { type: 'release' })
    expect(refused).toMatchObject({ status: 403, body: { code: 'case.notMine' } })
    expect((await act(app.as(officer), caseId, 'accept', { type: 'release' })).status).toBe(200)
  })

  test('is told to administrators of the department alone', async () => {
    expect((await office.app.as(heir).get(`${path}/work`)).status).toBe(404)
    const app = createTestApp(office.context, departmentRoutes)
    expect((await app.as(heir).get(`${path}/work`)).status).toBe(403)
    const elsewhere = { ...(await office.hire(['administrator'])), departmentId: office.context.newId() }
    expect((await app.as(elsewhere).get(`${path}/work`)).status).toBe(404)
  })
})
