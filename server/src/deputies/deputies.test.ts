import type { Deputies } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, OfficerActor } from '../access/actor.ts'
import {
  openOffice,
  submittedCase,
  viewOf,
  worklistOf,
  met,
  type Office,
} from '../cases/testing/open-office.ts'
import { caseRoutes } from '../cases/routes.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createAuthenticate } from '../identity/authenticate.ts'
import { createSessionToken, hashSessionToken, sessionCookie } from '../identity/session-token.ts'
import { logins, sessions } from '../identity/tables.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { worklistRoutes } from '../worklist/routes.ts'
import { deputyRoutes } from './routes.ts'

describeOnBothDatabases('a deputy by dates', database => {
  let office: Office
  let absent: OfficerActor
  let deputy: OfficerActor
  let as: (actor: Actor) => AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    const app = createTestApp(office.context, [...caseRoutes, ...worklistRoutes, ...deputyRoutes])
    as = actor => app.as(actor)
    absent = await office.hire(['window'], '王窗口')
    deputy = await office.hire(['reviewer'], '李审查')
  })

  /** As a request of the deputy finds the session. */
  async function deputyNow(): Promise<Actor> {
    const { context } = office
    const token = createSessionToken()
    const now = context.clock.now()
    await withTransaction(context.database, { service: 'identity' }, async transaction => {
      for (const { loginId, name } of [absent, deputy]) {
        await transaction
          .insert(logins)
          .values({ id: loginId, issuer: 'test', subject: loginId, personName: name, createdAt: now })
          .onConflictDoNothing()
      }
      await transaction.insert(sessions).values({
        id: context.newId(),
        tokenHash: hashSessionToken(token),
        loginId: deputy.loginId,
        actingAs: 'officer',
        departmentId: deputy.departmentId,
        signedInAt: now,
        seenAt: now,
        expiresAt: new Date(now.getTime() + 3_600_000),
      })
    })
    return createAuthenticate(context)(name => (name === 'cookie' ? `${sessionCookie}=${token}` : undefined))
  }

  const name = (by: OfficerActor, body: object) => as(by).post('/api/deputies', body)

  test('officers name their own deputy, for days to come, one at a time', async () => {
    const days = { from: '2026-07-07', through: '2026-07-10' }
    const codes = [
      await name(absent, { deputyId: absent.loginId, ...days }),
      await name(absent, { deputyId: office.context.newId(), ...days }),
      await name(absent, { deputyId: deputy.loginId, from: '2026-07-07', through: '2026-07-05' }),
      await name(deputy, { officerId: absent.loginId, deputyId: deputy.loginId, ...days }),
    ].map(({ body }) => (body as { code: string }).code)
    expect(codes).toEqual([
      'deputy.sameOfficer',
      'deputy.unknownOfficer',
      'deputy.dateOrder',
      'request.forbidden',
    ])
    const named = await name(absent, { deputyId: deputy.loginId, ...days, note: '出差' })
    expect(named.status, named.text).toBe(201)
    expect((named.body as Deputies).entries).toMatchObject([
      { officer: '王窗口', deputy: '李审查', from: '2026-07-07', through: '2026-07-10', mayEnd: true },
    ])
    const again = await name(absent, { deputyId: deputy.loginId, from: '2026-07-10', through: '2026-07-12' })
    expect((again.body as { code: string }).code).toBe('deputy.overlap')
    const seen = (await as(deputy).get('/api/deputies')).body as Deputies
    expect(seen.entries).toMatchObject([{ officer: '王窗口', mayEnd: false }])
  })

  test('from the first day through the last the tasks are the deputy’s too, and the record says for whom', async () => {
    const { context } = office
    expect(await deputyNow()).not.toHaveProperty('standsFor')
    context.clock.set('2026-07-07T02:00:00Z')
    const { caseId } = await submittedCase(office)
    const today = await deputyNow()
    expect(today).toMatchObject({
      standsFor: [{ loginId: absent.loginId, name: '王窗口', roles: ['window'] }],
    })
    const client = as(today)
    expect((await worklistOf(client, 'pool')).entries.map(each => each.caseId)).toContain(caseId)
    const view = await viewOf(client, caseId)
    const task = view.tasks.find(({ stepKey }) => stepKey === 'accept')
    expect(task?.isMine).toBe(true)
    const command = { type: 'accept', taskId: task?.id, checklist: met('cpComplete', 'cpCompetence') }
    const done = await client.post(
      `/api/cases/${caseId}/commands`,
      { command },
      { 'if-match': `"${view.case.version}"` },
    )
    expect(done.status, done.text).toBe(200)
    const { timeline } = await viewOf(office.window, caseId)
    expect(timeline.find(({ type }) => type === 'accepted')?.actor).toBe('李审查（代王窗口）')

    context.clock.set('2026-07-11T02:00:00Z')
    expect(await deputyNow()).not.toHaveProperty('standsFor')
  })

  test('whoever named a deputy takes it back, from the next request on; the deputy does not', async () => {
    office.context.clock.set('2026-07-13T02:00:00Z')
    const named = await name(absent, { deputyId: deputy.loginId, from: '2026-07-13', through: '2026-07-17' })
    const id = (named.body as Deputies).entries[0]?.id ?? ''
    expect(await deputyNow()).toHaveProperty('standsFor')
    expect((await as(deputy).request('DELETE', `/api/deputies/${id}`)).status).toBe(404)
    expect((await as(absent).request('DELETE', `/api/deputies/${id}`)).status).toBe(204)
    expect(await deputyNow()).not.toHaveProperty('standsFor')
  })
})
