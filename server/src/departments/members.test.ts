import type { DepartmentMembers } from '@yibiao/schemas'
import { expect, test } from 'vitest'
import type { Actor, AdministratorActor, OfficerActor } from '../access/actor.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { readClaims } from '../identity/claims.ts'
import { ensureLogin, issuerOf } from '../identity/ensure-login.ts'
import { linkLogin } from '../identity/link-login.ts'
import { setPlatformRole } from '../identity/set-platform-role.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { canaryDepartmentId } from '../testing/canaries.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { seedCanaryDepartment } from '../testing/seed-canary-department.ts'
import { createTestContext, type TestContext } from '../testing/test-context.ts'
import { addMember, removeMember } from './change-members.ts'
import { departmentRoutes } from './routes.ts'

const operator = { key: 'operator', name: 'operator', requestId: 'test' }

describeOnBothDatabases('departments and their members', database => {
  let made: TestContext | undefined
  const context = (): TestContext => (made ??= createTestContext(database()))
  const system = (): AdministratorActor => ({
    type: 'administrator',
    loginId: crypto.randomUUID(),
    sessionId: crypto.randomUUID(),
    name: '系统管理员',
    platformRole: 'system',
  })
  const bureau = {
    name: '盘龙区城市管理局',
    creditCode: '11530103015100047P',
    level: 4,
    regionCode: '530103',
    documentCode: '盘城管',
  }
  const clientOf = (actor: Actor): AppClient => createTestApp(context(), departmentRoutes).as(actor)

  test('a system administrator makes a department and appoints its administrator, who takes in the others', async () => {
    const platform = clientOf(system())
    const opened = await platform.post('/api/platform/departments', bureau)
    expect(opened.status, opened.text).toBe(201)
    const { id: departmentId } = opened.body as { id: string }
    const again = await platform.post('/api/platform/departments', bureau)
    expect(again).toMatchObject({ status: 409, body: { code: 'department.creditCodeTaken' } })
    const appointed = await platform.post(`/api/platform/departments/${departmentId}/administrators`, {
      account: 'gao',
      officerName: '高管理',
    })
    expect(appointed.status, appointed.text).toBe(204)
    const administrator = await officerOf(departmentId, 'gao', ['administrator'])
    const members = `/api/departments/${departmentId}/members`
    const own = clientOf(administrator)
    const zhou = { account: 'zhou', officerName: '周敏', position: '受理员', roles: ['window'] }
    await signedInBefore('zhou', '周敏')
    const added = await own.post(members, zhou)
    expect(added.status, added.text).toBe(201)
    expect(added.body).toMatchObject({
      members: expect.arrayContaining([
        expect.objectContaining({ account: 'gao', roles: ['administrator'] }),
        expect.objectContaining(zhou),
      ]),
    })
    expect(await own.post(members, zhou)).toMatchObject({ status: 409, body: { code: 'member.exists' } })
    await signedInBefore('x', '周敏')
    expect(await own.post(members, { ...zhou, account: 'x', roles: ['king'] })).toMatchObject({
      status: 422,
      body: { code: 'member.roleUnknown', params: { role: 'king' } },
    })
    const loginId = (added.body as DepartmentMembers).members.find(
      ({ account }) => account === 'zhou',
    )?.loginId
    const changed = await own.request('PUT', `${members}/${loginId}`, {
      body: { officerName: '周敏', roles: ['reviewer', 'window'] },
    })
    expect(changed.status, changed.text).toBe(200)
    expect((await own.request('DELETE', `${members}/${loginId}`)).status).toBe(204)
    const left = (await own.get(members)).body as DepartmentMembers
    expect(left.members.map(({ account }) => account)).toEqual(['gao'])
    const audit = await database()
      .sql`select action, actor_name from audit where department_id = ${departmentId} order by id`
    expect(audit.map(row => [row['action'], row['actor_name']])).toEqual([
      ['department.create', '系统管理员'],
      ['membership.set', '系统管理员'],
      ['membership.set', '高管理'],
      ['membership.set', '高管理'],
      ['membership.end', '高管理'],
    ])
  })

  test('the last administrator cannot go, nor be demoted, and two do not go at once', async () => {
    const { departmentId, own, loginId } = await departmentWithAdministrator('11530103015100055J')
    const members = `/api/departments/${departmentId}/members`
    const refused = { status: 409, body: { code: 'member.lastAdministrator' } }
    expect(await own.request('DELETE', `${members}/${loginId}`)).toMatchObject(refused)
    const demoted = { body: { officerName: '高管理', roles: ['window'] } }
    expect(await own.request('PUT', `${members}/${loginId}`, demoted)).toMatchObject(refused)
    await signedInBefore('second', '副手')
    const second = await own.post(members, {
      account: 'second',
      officerName: '副手',
      roles: ['administrator'],
    })
    const [one, two] = (second.body as DepartmentMembers).members.map(member => member.loginId)
    const remove = (member: string | undefined, meanwhile: () => Promise<void>) =>
      withTransaction(database(), { departmentId, service: 'identity' }, async transaction => {
        await removeMember(context(), transaction, { departmentId, loginId: member ?? '' }, operator)
        await meanwhile()
      })
    const removed = Promise.withResolvers<void>()
    const first = remove(one, async () => {
      removed.resolve()
      await new Promise(resolve => setTimeout(resolve, 300))
    })
    // Begins before the first is committed, and must wait for it.
    await removed.promise
    const other = remove(two, async () => undefined)
    await expect(other).rejects.toMatchObject({ code: 'member.lastAdministrator' })
    await first
  })

  test('platform administrators and members are never the same people', async () => {
    const { departmentId, own } = await departmentWithAdministrator('11530103015100063D')
    const appoint = (subject: string, role: 'system' | 'audit') =>
      withTransaction(database(), { service: 'identity' }, transaction =>
        setPlatformRole(context(), transaction, { subject, personName: subject }, role, operator),
      )
    await appoint('root', 'system')
    await expect(appoint('root', 'audit')).rejects.toMatchObject({ code: 'platform.otherRole' })
    await expect(appoint('gao-11530103015100063D', 'audit')).rejects.toMatchObject({
      code: 'platform.isMember',
    })
    const member = { account: 'root', officerName: 'root', roles: ['reviewer'] }
    const refused = { status: 409, body: { code: 'member.platformAdministrator' } }
    expect(await own.post(`/api/departments/${departmentId}/members`, member)).toMatchObject(refused)
    const { roles: _, ...person } = member
    const path = `/api/platform/departments/${departmentId}/administrators`
    expect(await clientOf(system()).post(path, person)).toMatchObject(refused)
  })

  test('a login made before its first sign-in is the one that signs in, and is linked to a party only then', async () => {
    const { departmentId } = await departmentWithAdministrator('11530103015100717C')
    const member = { departmentId, account: 'early', officerName: '早到', roles: ['window'] }
    const loginId = await withTransaction(database(), { departmentId, service: 'identity' }, transaction =>
      addMember(context(), transaction, member, operator),
    )
    const [before] = await database().sql`select party_id from logins where id = ${loginId}`
    expect(before).toEqual({ party_id: null })
    const claims = readClaims(issuerOf(context().config), {
      sub: 'early',
      name: '早到',
      document_type: '111',
      document_number: '11010519491231002X',
    })
    const login = await withTransaction(database(), { service: 'identity' }, transaction =>
      linkLogin(context(), transaction, claims),
    )
    expect(login.id).toBe(loginId)
    expect(login.partyId).not.toBeNull()
  })

  test('an account that is not there and one of another name are refused alike, and nothing is left', async () => {
    const { departmentId, own } = await departmentWithAdministrator('11530103015100215R')
    const members = `/api/departments/${departmentId}/members`
    await signedInBefore('stranger-1', '欧阳 明')
    const answers = [
      await own.post(members, { account: 'nobody-1', officerName: '欧阳明', roles: ['window'] }),
      await own.post(members, { account: 'stranger-1', officerName: '欧阳朋', roles: ['window'] }),
    ]
    for (const { status, body } of answers)
      expect([status, (body as { code: string }).code]).toEqual([422, 'member.mismatch'])
    const [one, other] = answers.map(({ body }) => ({ ...(body as object), requestId: undefined }))
    expect(one).toEqual(other)
    expect(await database().sql`select 1 from logins where subject = 'nobody-1'`).toHaveLength(0)
    const right = { account: 'stranger-1', officerName: '欧阳明', roles: ['window'] }
    expect((await own.post(members, right)).status).toBe(201)
  })

  test('an administrator gives others roles, but none to themselves', async () => {
    const { departmentId, own, loginId } = await departmentWithAdministrator('115301030151003038')
    const members = `/api/departments/${departmentId}/members`
    const body = { officerName: '高管理', roles: ['administrator', 'decider'] }
    expect(await own.request('PUT', `${members}/${loginId}`, { body })).toMatchObject({
      status: 409,
      body: { code: 'member.ownRoles' },
    })
    await signedInBefore('colleague', '同事')
    const added = await own.post(members, {
      account: 'colleague',
      officerName: '同事',
      roles: ['administrator'],
    })
    expect(added.status, added.text).toBe(201)
    const colleague = clientOf(await officerOf(departmentId, 'colleague', ['administrator']))
    expect((await colleague.request('PUT', `${members}/${loginId}`, { body })).status).toBe(200)
    const less = { officerName: '高管理', roles: ['decider'] }
    expect((await own.request('PUT', `${members}/${loginId}`, { body: less })).status).toBe(200)
  })

  test('refuses what no department can be', async () => {
    const platform = clientOf(system())
    const post = (change: object) => platform.post('/api/platform/departments', { ...bureau, ...change })
    expect(await post({ creditCode: '11530103015100047X' })).toMatchObject({
      body: { code: 'department.creditCodeInvalid' },
    })
    const free = { creditCode: '11530103015100805T' }
    expect(await post({ ...free, regionCode: '999999' })).toMatchObject({
      body: { code: 'department.regionUnknown' },
    })
    expect(await post({ ...free, parentCreditCode: '91330100799655058B' })).toMatchObject({
      body: { code: 'department.parentUnknown' },
    })
    expect(await post({ ...free, level: 3, parentCreditCode: bureau.creditCode })).toMatchObject({
      body: { code: 'department.parentNotAbove' },
    })
  })

  test('an administrator reaches the own members only', async () => {
    const { own } = await departmentWithAdministrator('11530103015100995R', true)
    expect((await own.get(`/api/departments/${canaryDepartmentId}/members`)).status).toBe(404)
    const foreign = { account: 'spy', officerName: '外人', roles: ['window'] }
    expect((await own.post(`/api/departments/${canaryDepartmentId}/members`, foreign)).status).toBe(404)
  })

  async function signedInBefore(subject: string, personName: string): Promise<void> {
    await withTransaction(database(), { service: 'identity' }, transaction =>
      ensureLogin(context(), transaction, { subject, personName }),
    )
  }

  async function departmentWithAdministrator(
    creditCode: string,
    withCanary = false,
  ): Promise<{ departmentId: string; own: AppClient; loginId: string }> {
    if (withCanary) await seedCanaryDepartment(context())
    const platform = clientOf(system())
    const opened = await platform.post('/api/platform/departments', { ...bureau, creditCode })
    expect(opened.status, opened.text).toBe(201)
    const { id: departmentId } = opened.body as { id: string }
    const account = `gao-${creditCode}`
    await platform.post(`/api/platform/departments/${departmentId}/administrators`, {
      account,
      officerName: '高管理',
    })
    const officer = await officerOf(departmentId, account, ['administrator'])
    return { departmentId, own: clientOf(officer), loginId: officer.loginId }
  }

  async function officerOf(departmentId: string, account: string, roles: string[]): Promise<OfficerActor> {
    const [login] = await database().sql<{ id: string }[]>`select id from logins where subject = ${account}`
    return {
      type: 'officer',
      departmentId,
      roles,
      actingPartyId: null,
      loginId: login?.id ?? '',
      sessionId: crypto.randomUUID(),
      name: '高管理',
    }
  }
})
