import type {
  DesignItem,
  FormEvaluation,
  ItemPage,
  ItemPublished,
  ItemSaved,
  PublishedItem,
  PublishGates,
} from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import type { OfficerActor } from '../access/actor.ts'
import { createDepartment } from '../departments/create-department.ts'
import { setMembership } from '../departments/set-membership.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createTestApp, type AppClient, type TestApp } from '../testing/app-client.ts'
import { canary } from '../testing/canaries.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext, type TestContext } from '../testing/test-context.ts'
import { templateRoutes } from '../templates/routes.ts'
import { itemRoutes } from './routes.ts'

describeOnBothDatabases('items', database => {
  let context: TestContext
  let app: TestApp
  let designer: AppClient
  let stranger: AppClient
  let citizen: AppClient

  beforeAll(async () => {
    context = createTestContext(database())
    app = createTestApp(context, [...itemRoutes, ...templateRoutes])
    designer = app.as(await hireDesigner('某区城市管理局', '11100000000013338W'))
    stranger = app.as(await hireDesigner('另一局', '91330100799655058B'))
    citizen = app.as({ type: 'anonymous' })
  })

  test('a new item starts with a flow that only lacks a form, and its department alone sees it', async () => {
    const item = await create('road-use')
    expect((await designer.get('/api/design/items')).text).toContain('road-use')
    expect((await stranger.get('/api/design/items')).text).not.toContain('road-use')
    expect((await stranger.get(`/api/design/items/${item.id}`)).status).toBe(404)
    expect((await citizen.get(`/api/items/${item.id}`)).status).toBe(404)
  })

  test('the same key is refused in one department and free in another', async () => {
    await create('same-key')
    const again = await designer.post('/api/design/items', { key: 'same-key', name: '再来', itemType: '20' })
    expect(again).toMatchObject({ status: 409, body: { code: 'item.keyTaken' } })
    expect(
      (await stranger.post('/api/design/items', { key: 'same-key', name: '别处', itemType: '20' })).status,
    ).toBe(201)
  })

  test('saving needs the revision that was seen: two writers never overwrite each other', async () => {
    const item = await create('two-writers')
    const path = `/api/design/items/${item.id}`
    const body = { definition: { ...item.definition, name: '甲改的' } }
    expect((await designer.request('PUT', path, { body })).status).toBe(428)
    const first = await designer.request('PUT', path, { body, headers: { 'if-match': '"1"' } })
    expect(first.body).toMatchObject({ revision: 2 } satisfies Partial<ItemSaved>)
    const second = await designer.request('PUT', path, { body, headers: { 'if-match': '"1"' } })
    expect(second).toMatchObject({ status: 412, body: { code: 'revision.changed', params: { current: 2 } } })
    expect((await stranger.request('PUT', path, { body, headers: { 'if-match': '"2"' } })).status).toBe(404)
  })

  test('a draft with a broken rule is kept, named by path at the gates, and not published', async () => {
    const item = await create('broken-rule')
    const definition = withField(item, { visibleWhen: 'nothere = 1' })
    await save(item, definition)
    const gates = (await designer.get(`/api/design/items/${item.id}/gates`)).body as PublishGates
    expect(gates.canPublish).toBe(false)
    const form = gates.gates.find(gate => gate.gate === 'form')
    expect(form?.state).toBe('failed')
    expect(form?.issues).toContainEqual(
      expect.objectContaining({
        code: 'expression.unknownName',
        path: '/form/pages/0/sections/0/fields/0/visibleWhen',
        severity: 'error',
      }),
    )
    const published = await designer.post(`/api/design/items/${item.id}/publish`, { revision: 2 })
    expect(published).toMatchObject({ status: 422, body: { code: 'item.gatesFailed' } })
  })

  describe('a published version', () => {
    test('is open to everyone at once, and stays as it was when the draft goes on', async () => {
      const item = await create('published')
      await save(item, withField(item, {}))
      const published = (await designer.post(`/api/design/items/${item.id}/publish`, { revision: 2 }))
        .body as ItemPublished
      expect(published.version).toBe(1)
      const found = (await citizen.get('/api/items?query=published-summary')).body as ItemPage
      expect(found.entries).toMatchObject([{ itemId: item.id, key: 'published', isOnline: true }])
      const seen = (await citizen.get(`/api/items/${item.id}`)).body as PublishedItem
      expect(seen.figures.fillableFields).toBe(1)
      expect(JSON.stringify(seen.definition)).not.toContain('assignees')

      await save({ ...item, revision: 2 }, withField(item, { label: '新名字' }))
      expect((await citizen.get(`/api/items/${item.id}`)).text).toContain('"label":"姓名"')
      await designer.post(`/api/design/items/${item.id}/publish`, { revision: 3 })
      expect((await citizen.get(`/api/items/${item.id}`)).text).toContain('新名字')
      expect((await citizen.get(`/api/items/${item.id}/versions/1`)).text).toContain('"label":"姓名"')
    })

    test('may match patterns and check codes in its rules', async () => {
      const item = await create('with-patterns')
      await save(
        item,
        withField(item, { pattern: '[\\p{Han}·]{2,20}', visibleWhen: 'not(is valid credit code("1"))' }),
      )
      expect((await designer.post(`/api/design/items/${item.id}/publish`, { revision: 2 })).status).toBe(200)
      expect((await citizen.get(`/api/items/${item.id}`)).status).toBe(200)
    })

    test('cannot be published from a revision that somebody changed meanwhile', async () => {
      const item = await create('stale-publish')
      await save(item, withField(item, {}))
      const published = await designer.post(`/api/design/items/${item.id}/publish`, { revision: 1 })
      expect(published).toMatchObject({ status: 412, body: { code: 'revision.changed' } })
    })

    test('is gone from the portal when cancelled, and takes nothing while suspended', async () => {
      const item = await create('state')
      await save(item, withField(item, {}))
      await designer.post(`/api/design/items/${item.id}/publish`, { revision: 2 })
      const change = (state: string) =>
        designer.post(`/api/design/items/${item.id}/state`, { state, reason: '调整' })
      expect((await change('suspended')).status).toBe(204)
      expect((await citizen.get('/api/items?query=state-summary')).body).toEqual({ entries: [] })
      expect((await citizen.get(`/api/items/${item.id}`)).body).toMatchObject({ state: 'suspended' })
      expect((await change('cancelled')).status).toBe(204)
      expect((await citizen.get(`/api/items/${item.id}`)).status).toBe(404)
      expect(await change('inUse')).toMatchObject({ status: 409, body: { code: 'item.stateImpossible' } })
    })
  })

  test('a form is tried without being published: how its fields stand, and what a submission would be told', async () => {
    const item = await create('tried')
    const definition = withField(item, {
      pattern: '[\\p{Han}·]{2,20}',
      isRequired: true,
      visibleWhen: 'today() >= @"2026-07-01"',
    })
    const tryForm = (now: string, answers: Record<string, unknown>) =>
      designer.post('/api/design/form-evaluations', { definition, answers, now })
    const wrong = (await tryForm('2026-06-30T16:00:00Z', { name: '9', other: 1 })).body as FormEvaluation
    expect(wrong.fields).toMatchObject([{ path: '/name', isVisible: true, isRequired: true, value: '9' }])
    expect(wrong.issues).toMatchObject([{ code: 'text.pattern', path: '/name', severity: 'error' }])
    expect(wrong.answers).toEqual({ name: '9' })
    const hidden = (await tryForm('2026-06-30T15:59:59Z', { name: '9' })).body as FormEvaluation
    expect(hidden).toMatchObject({ fields: [{ isVisible: false }], issues: [], answers: {} })

    const broken = {
      definition: withField(item, { visibleWhen: 'nothere' }),
      answers: {},
      now: '2026-07-01T00:00:00Z',
    }
    expect(await designer.post('/api/design/form-evaluations', broken)).toMatchObject({
      status: 422,
      body: { issues: [{ code: 'expression.unknownName' }] },
    })
    expect((await citizen.post('/api/design/form-evaluations', broken)).status).toBe(401)
  })

  test('a template is installed by binding its slots; a missing one is named', async () => {
    const bindings = {
      window: 'window',
      inspector: 'reviewer',
      reviewer: 'reviewer',
      decider: 'decider',
      taskCode: '11100000000013338W4000117008000',
      windowAddress: '一号窗口',
      consultationTelephone: '0871-10000001',
      supervisionTelephone: '0871-10000002',
      seal: 'official',
    }
    const { taskCode, ...incomplete } = bindings
    expect(taskCode).not.toBe('')
    const install = (given: Record<string, string>) =>
      designer.post('/api/design/templates/install', { slug: 'outdoor-advertising', bindings: given })
    expect(await install(incomplete)).toMatchObject({
      status: 422,
      body: { code: 'template.slotMissing', issues: [{ path: '/bindings/taskCode' }] },
    })
    expect(await install({ ...bindings, decider: 'nobody' })).toMatchObject({
      status: 422,
      body: { code: 'template.slotInvalid' },
    })
    const installed = await install(bindings)
    expect(installed.status).toBe(201)
    const item = installed.body as DesignItem
    const gates = (await designer.get(`/api/design/items/${item.id}/gates`)).body as PublishGates
    expect(gates.gates.filter(gate => gate.state === 'failed')).toEqual([])
    expect((await designer.post(`/api/design/items/${item.id}/publish`, { revision: 1 })).status).toBe(200)
  })

  async function create(key: string): Promise<DesignItem> {
    const answer = await designer.post('/api/design/items', { key, name: `${key}-summary`, itemType: '20' })
    expect(answer.status).toBe(201)
    return answer.body as DesignItem
  }

  async function save(item: DesignItem, definition: Record<string, unknown>): Promise<void> {
    const saved = await designer.request('PUT', `/api/design/items/${item.id}`, {
      body: { definition },
      headers: { 'if-match': `"${item.revision}"` },
    })
    expect(saved.status).toBe(200)
  }

  /** A department whose every text is its own, with one person in all roles. */
  async function hireDesigner(name: string, creditCode: string): Promise<OfficerActor> {
    const departmentId = context.newId()
    const loginId = context.newId()
    const actor = { key: 'test', name: 'test', requestId: 'test' }
    const roles = ['designer', 'window', 'reviewer', 'decider']
    await withTransaction(context.database, { platformRole: 'system', departmentId }, async transaction => {
      const place = {
        regionCode: '530103',
        address: canary('address'),
        phones: { enquiry: '0871-60000001', complaint: '0871-60000002' },
      }
      await createDepartment(
        context,
        transaction,
        { id: departmentId, parentId: null, level: 4, creditCode, name, ...place },
        actor,
      )
      await setMembership(
        context,
        transaction,
        { departmentId, loginId, officerName: canary('officer'), position: '', roles },
        actor,
      )
    })
    return {
      type: 'officer',
      departmentId,
      loginId,
      sessionId: context.newId(),
      name: '林晓',
      roles,
      actingPartyId: null,
    }
  }
})

/** The item's starter definition with one field. */
function withField(item: DesignItem, more: Record<string, unknown>): Record<string, unknown> {
  const field = { id: 'f1', key: 'name', type: 'text', label: '姓名', ...more }
  const section = { id: 's1', title: '基本信息', fields: [field] }
  return { ...item.definition, form: { pages: [{ id: 'p1', title: '申请信息', sections: [section] }] } }
}
