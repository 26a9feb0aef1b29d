import type { DesignItem, ItemPresence, ItemSnapshot, SnapshotList, SnapshotSummary } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { hireOfficer, openDepartment } from '../cases/testing/open-office.ts'
import { createTestApp, type AppClient, type TestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext, type TestContext } from '../testing/test-context.ts'
import { itemRoutes } from './routes.ts'

describeOnBothDatabases('working on a draft together', database => {
  let context: TestContext
  let app: TestApp
  let designer: AppClient
  let colleague: AppClient
  let stranger: AppClient
  let item: DesignItem

  beforeAll(async () => {
    context = createTestContext(database())
    app = createTestApp(context, itemRoutes)
    const departmentId = await openDepartment(context, '某区城市管理局', '11100000000013338W')
    const otherId = await openDepartment(context, '另一局', '91330100799655058B')
    designer = app.as(await hireOfficer(context, departmentId, ['designer'], '林晓'))
    colleague = app.as(await hireOfficer(context, departmentId, ['designer'], '钱设计'))
    stranger = app.as(await hireOfficer(context, otherId, ['designer'], '外人'))
    const made = await designer.post('/api/design/items', { key: 'together', name: '一起改', itemType: '20' })
    item = made.body as DesignItem
  })

  test('a snapshot keeps the draft under its name, whatever becomes of the draft', async () => {
    const kept = await designer.post(`${path()}/snapshots`, { name: '评审稿', revision: 1 })
    expect(kept.status, kept.text).toBe(201)
    const { id } = kept.body as SnapshotSummary
    await save({ ...item.definition, name: '改过了' }, 1)
    const read = (await colleague.get(`${path()}/snapshots/${id}`)).body as ItemSnapshot
    expect(read).toMatchObject({ id, name: '评审稿', definition: { name: '一起改' } })
    expect((await colleague.get(`${path()}/snapshots`)).body).toEqual({
      entries: [{ id, name: '评审稿', revision: 1, createdAt: expect.any(String), createdBy: '林晓' }],
    })
    expect((await stranger.get(`${path()}/snapshots`)).status).toBe(404)
    expect((await stranger.get(`${path()}/snapshots/${id}`)).status).toBe(404)
    expect((await stranger.request('DELETE', `${path()}/snapshots/${id}`)).status).toBe(404)
    expect((await colleague.request('DELETE', `${path()}/snapshots/${id}`)).status).toBe(204)
    expect((await colleague.get(`${path()}/snapshots/${id}`)).status).toBe(404)
  })

  test('a snapshot is of the draft that was seen', async () => {
    const stale = await designer.post(`${path()}/snapshots`, { name: '旧的', revision: 1 })
    expect(stale).toMatchObject({ status: 412, body: { code: 'revision.changed' } })
  })

  test('an item keeps a hundred snapshots and then asks to delete some', async () => {
    const keep = (name: string) => designer.post(`${path()}/snapshots`, { name, revision: 2 })
    for (let number = 1; number <= 100; number++) {
      context.clock.advance(1000)
      expect((await keep(`第 ${number} 稿`)).status).toBe(201)
    }
    expect(await keep('第 101 稿')).toMatchObject({ status: 409, body: { code: 'item.tooManySnapshots' } })
    const { entries } = (await designer.get(`${path()}/snapshots`)).body as SnapshotList
    expect(entries).toHaveLength(100)
    expect(entries[0]?.name).toBe('第 100 稿')
  })

  test('those who have the item open see each other, until their tab closes or falls silent', async () => {
    const [one, two, three] = [context.newId(), context.newId(), context.newId()]
    const show = async (client: AppClient, tab: string, part = 'form') =>
      (await client.request('PUT', `${path()}/presence/${tab}`, { body: { part } })).body as ItemPresence
    expect(await show(designer, one)).toEqual({ others: [], revision: 2 })
    expect((await show(colleague, two, 'flow')).others).toEqual([{ name: '林晓', part: 'form', isMe: false }])
    expect((await show(designer, three)).others).toEqual([
      { name: '林晓', part: 'form', isMe: true },
      { name: '钱设计', part: 'flow', isMe: false },
    ])
    await designer.request('DELETE', `${path()}/presence/${one}`)
    context.clock.advance(40_000)
    await show(designer, three)
    context.clock.advance(20_000)
    expect((await show(colleague, two)).others).toEqual([{ name: '林晓', part: 'form', isMe: false }])
    expect(
      (await stranger.request('PUT', `${path()}/presence/${one}`, { body: { part: 'form' } })).status,
    ).toBe(404)
  })

  const path = () => `/api/design/items/${item.id}`

  async function save(definition: Record<string, unknown>, revision: number): Promise<void> {
    const headers = { 'if-match': `"${revision}"` }
    const saved = await designer.request('PUT', path(), { body: { definition }, headers })
    expect(saved.status, saved.text).toBe(200)
  }
})
