import type {
  DesignItem,
  ItemPublication,
  ItemPublished,
  ItemVersionPage,
  PublishedItem,
  PublishGates,
} from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { openOffice, readyDraft, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { withFields } from '../cases/testing/republish-item.ts'
import { departmentRoutes } from '../departments/routes.ts'
import { createTestApp, type AppClient, type TestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { itemRoutes } from './routes.ts'

/** What is withheld by publishing: the item's form, told by one label. */
describeOnBothDatabases('getting an item into use', database => {
  let office: Office
  let app: TestApp
  let designer: AppClient
  let colleague: AppClient
  let stranger: AppClient
  let citizen: AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-06-12T02:00:00Z')
    app = createTestApp(office.context, [...itemRoutes, ...departmentRoutes])
    const first = await office.hire(['designer', 'administrator'], '钱设计')
    designer = app.as(first)
    colleague = app.as(await office.hire(['designer'], '孙设计'))
    stranger = app.as({ ...first, departmentId: office.context.newId() })
    citizen = app.as({ type: 'anonymous' })
  })

  test('says how many drafts and cases a new version touches, and which answers drafts would lose', async () => {
    await submittedCase(office)
    await readyDraft(office)
    const item = await readItem()
    const { definition } = item as unknown as { definition: Parameters<typeof withFields>[0] }
    await save(
      item,
      withFields(definition, field => (field.key === 'structureMaterial' ? undefined : field)),
    )
    const { impact } = (await designer.get(`${path()}/gates`)).body as PublishGates
    expect(impact).toEqual({
      drafts: 1,
      openCases: 1,
      lostAnswers: [{ name: '材质', drafts: 1 }],
    })
    await save(await readItem(), definition)
    const undone = (await designer.get(`${path()}/gates`)).body as PublishGates
    expect(undone.impact?.lostAnswers).toEqual([])
  })

  test('a recorded test that does not go as expected keeps a version back', async () => {
    const item = await readItem()
    const scenario = (status: string) => ({
      id: 'c1',
      name: '没有填写',
      given: {
        applicant: { name: '张伟', documentType: '111', documentNumber: '' },
        now: '2026-06-12T02:00:00Z',
      },
      steps: [{ type: 'submit' }, { type: 'expect', expectations: [{ type: 'status', status }] }],
    })
    const gate = async () => {
      const { gates, canPublish } = (await designer.get(`${path()}/gates`)).body as PublishGates
      return { canPublish, tests: gates.find(each => each.gate === 'scenarios') }
    }
    expect((await gate()).tests).toBeUndefined()
    await save(item, { ...item.definition, scenarios: [scenario('granted')] })
    expect(await gate()).toMatchObject({
      canPublish: false,
      tests: {
        state: 'failed',
        issues: [{ code: 'scenario.differs', path: '/scenarios/0/steps/1/expectations/0' }],
      },
    })
    expect(await publish()).toMatchObject({
      code: 'item.gatesFailed',
      issues: [{ code: 'scenario.differs' }],
    })
    await save(await readItem(), { ...item.definition, scenarios: [scenario('draft')] })
    expect(await gate()).toMatchObject({ canPublish: true, tests: { state: 'passed', issues: [] } })
    await save(await readItem(), item.definition)
  })

  test('an earlier version is put in use again, and the next one gets a new number', async () => {
    await renamed('第二版名称')
    expect(await publish()).toMatchObject({ outcome: 'inUse', version: 2 })
    expect(await inUse()).toBe('第二版名称')
    const use = (version: number, reason = '第二版有误') =>
      designer.post(`${path()}/versions/${version}/use`, { reason })
    expect(await use(2)).toMatchObject({ status: 409, body: { code: 'item.versionInUse' } })
    expect((await use(9)).status).toBe(404)
    expect((await stranger.post(`${path()}/versions/1/use`, { reason: '越权' })).status).toBe(404)
    expect((await use(1)).status).toBe(204)
    expect(await inUse()).not.toBe('第二版名称')
    expect((await readItem()).publishedVersion).toBe(1)
    await renamed('第三版名称')
    expect(await publish()).toMatchObject({ outcome: 'inUse', version: 3 })
    const versions = (await designer.get(`${path()}/versions`)).body as ItemVersionPage
    expect(versions.entries.map(entry => entry.version)).toEqual([3, 2, 1])
    const second = await designer.get(`${path()}/versions/2`)
    expect(second.body).toMatchObject({ version: 2, definition: { name: '第二版名称' } })
    expect((await stranger.get(`${path()}/versions/2`)).status).toBe(404)
  })

  test('a version waits for its start, once, however often the timer comes', async () => {
    await renamed('定时启用的名称')
    const startsAt = '2026-06-12T16:00:00.000Z'
    expect(await publish({ startsAt: '2028-01-01T00:00:00Z' })).toMatchObject({ code: 'item.startTooLate' })
    expect(await publish({ startsAt })).toMatchObject({ outcome: 'scheduled', version: 4, startsAt })
    expect(await inUse()).toBe('第三版名称')
    expect((await publication()).scheduled).toEqual({ version: 4, startsAt })
    expect(await publish()).toMatchObject({ code: 'item.startPlanned' })
    office.context.clock.set('2026-06-12T15:59:59Z')
    await office.runJobs()
    expect(await inUse()).toBe('第三版名称')
    office.context.clock.set('2026-06-12T16:00:00Z')
    await Promise.all([office.runJobs(), office.runJobs()])
    expect(await inUse()).toBe('定时启用的名称')
    expect(await publication()).not.toHaveProperty('scheduled')
    expect((await readItem()).publishedVersion).toBe(4)
  })

  test('a planned start is cancelled and never comes', async () => {
    await renamed('不会启用的名称')
    await publish({ startsAt: '2026-06-13T02:00:00Z' })
    expect((await stranger.request('DELETE', `${path()}/start`)).status).toBe(404)
    expect((await designer.request('DELETE', `${path()}/start`)).status).toBe(204)
    expect(await designer.request('DELETE', `${path()}/start`)).toMatchObject({
      status: 409,
      body: { code: 'item.noStartPlanned' },
    })
    office.context.clock.set('2026-06-13T02:00:01Z')
    await office.runJobs()
    expect(await inUse()).toBe('定时启用的名称')
  })

  test('a start on a suspended item changes the version and leaves it suspended', async () => {
    await renamed('暂停期间启用')
    await publish({ startsAt: '2026-06-13T03:00:00Z' })
    await designer.post(`${path()}/state`, { state: 'suspended', reason: '调整' })
    office.context.clock.set('2026-06-13T03:00:00Z')
    await office.runJobs()
    expect((await citizen.get(`/api/items/${office.itemId}`)).body).toMatchObject({
      state: 'suspended',
      definition: { name: '暂停期间启用' },
    })
    await designer.post(`${path()}/state`, { state: 'inUse', reason: '恢复' })
  })

  test('where the department wants it, somebody else approves exactly what was asked for', async () => {
    await settings(true)
    await renamed('待审批的名称')
    const asked = await publish({ note: '改名' })
    expect(asked).toMatchObject({ outcome: 'awaitingApproval' })
    expect(asked).not.toHaveProperty('version')
    expect(await inUse()).toBe('暂停期间启用')
    expect(await publish()).toMatchObject({ code: 'item.approvalPending' })

    const { pending } = await publication()
    expect(pending).toMatchObject({ requestedBy: '钱设计', isMine: true, note: '改名', state: 'pending' })
    expect((await publication(colleague)).pending).toMatchObject({ isMine: false })
    await renamed('之后又改的名称')
    expect(await decide(designer, 'approve')).toMatchObject({
      status: 403,
      body: { code: 'item.approverIsAuthor' },
    })
    expect(await decide(colleague, 'withdraw')).toMatchObject({
      status: 403,
      body: { code: 'item.notRequester' },
    })
    expect((await decide(stranger, 'approve', undefined, pending?.id)).status).toBe(404)
    expect(await inUse()).toBe('暂停期间启用')

    const id = pending?.id
    expect((await decide(colleague, 'approve', '同意')).status).toBe(200)
    expect(await inUse()).toBe('待审批的名称')
    expect(await decide(colleague, 'approve', '同意', id)).toMatchObject({
      status: 409,
      body: { code: 'item.requestDecided' },
    })
    const [newest] = ((await designer.get(`${path()}/versions`)).body as ItemVersionPage).entries
    expect(newest).toMatchObject({ publishedBy: '钱设计', approvedBy: '孙设计' })
  })

  test('a rejection needs an opinion, which stays readable; taking back is the asker’s', async () => {
    await publish()
    expect(await decide(colleague, 'reject')).toMatchObject({
      status: 422,
      body: { code: 'item.opinionMissing' },
    })
    expect((await decide(colleague, 'reject', '名称不规范')).status).toBe(200)
    await publish()
    expect((await decide(designer, 'withdraw')).status).toBe(200)
    const { decided, pending } = await publication()
    expect(pending).toBeUndefined()
    expect(decided.map(({ state, opinion }) => [state, opinion])).toEqual([
      ['withdrawn', undefined],
      ['rejected', '名称不规范'],
      ['approved', '同意'],
    ])
    expect(await inUse()).toBe('待审批的名称')
    await settings(false)
  })

  test('only an administrator changes what the department asks for', async () => {
    const put = (client: AppClient) =>
      client.request('PUT', `/api/departments/${office.departmentId}/settings`, {
        body: { publishNeedsApproval: true },
      })
    expect((await put(colleague)).status).toBe(403)
    expect((await put(stranger)).status).toBe(404)
    expect((await colleague.get(`/api/departments/${office.departmentId}/settings`)).body).toEqual({
      publishNeedsApproval: false,
      cancelledCertificates: [],
    })
  })

  test('what the department asks nobody for any more, and what it issues itself, is not asked for in an item', async () => {
    const before = await readItem()
    const material = (id: string, name: string, more: object = {}) => ({
      id,
      key: id,
      name,
      necessity: 'required',
      source: 'applicant',
      ...more,
    })
    const materials = [
      material('m1', '户籍证明'),
      material('m2', '设置许可', { source: 'government', issuer: '盘龙区城市管理局' }),
    ]
    await save(before, { ...before.definition, materials })
    const gate = async () => {
      const { gates } = (await designer.get(`${path()}/gates`)).body as PublishGates
      return gates.find(each => each.gate === 'materials')?.issues.map(({ code }) => code)
    }
    expect(await gate()).toEqual(['material.ownIssuer'])
    const changed = await designer.request('PUT', `/api/departments/${office.departmentId}/settings`, {
      body: { publishNeedsApproval: false, cancelledCertificates: ['户籍证明'] },
    })
    expect(changed.body).toEqual({ publishNeedsApproval: false, cancelledCertificates: ['户籍证明'] })
    expect(await gate()).toEqual(['material.cancelled', 'material.ownIssuer'])
    // What is not said stays as it is.
    await settings(false)
    expect(await gate()).toContain('material.cancelled')
    await save(await readItem(), before.definition)
  })

  test('cancelling an item takes its planned start and its open request with it', async () => {
    await renamed('最后一版')
    await publish({ startsAt: '2026-06-14T02:00:00Z' })
    await designer.post(`${path()}/state`, { state: 'cancelled', reason: '取消' })
    office.context.clock.set('2026-06-14T02:00:01Z')
    await office.runJobs()
    expect((await citizen.get(`/api/items/${office.itemId}`)).status).toBe(404)
    expect(await publication()).not.toHaveProperty('scheduled')
  })

  const path = () => `/api/design/items/${office.itemId}`

  async function readItem(): Promise<DesignItem> {
    return (await designer.get(path())).body as DesignItem
  }

  async function save(item: DesignItem, definition: unknown): Promise<void> {
    const headers = { 'if-match': `"${item.revision}"` }
    const saved = await designer.request('PUT', path(), { body: { definition }, headers })
    expect(saved.status, saved.text).toBe(200)
  }

  async function renamed(name: string): Promise<void> {
    const item = await readItem()
    await save(item, { ...item.definition, name })
  }

  async function publish(more: Record<string, unknown> = {}): Promise<ItemPublished> {
    const { revision } = await readItem()
    return (await designer.post(`${path()}/publish`, { revision, ...more })).body as ItemPublished
  }

  async function publication(client = designer): Promise<ItemPublication> {
    return (await client.get(`${path()}/publication`)).body as ItemPublication
  }

  async function decide(client: AppClient, decision: string, opinion?: string, id?: string) {
    const requestId = id ?? (await publication()).pending?.id ?? ''
    return client.post(`${path()}/publish-requests/${requestId}/decision`, {
      decision,
      ...(opinion === undefined ? {} : { opinion }),
    })
  }

  async function settings(publishNeedsApproval: boolean): Promise<void> {
    const changed = await designer.request('PUT', `/api/departments/${office.departmentId}/settings`, {
      body: { publishNeedsApproval },
    })
    expect(changed.status, changed.text).toBe(200)
  }

  /** Name of the item as the public sees it. */
  async function inUse(): Promise<unknown> {
    const seen = (await citizen.get(`/api/items/${office.itemId}`)).body as PublishedItem
    return seen.definition['name']
  }
})
