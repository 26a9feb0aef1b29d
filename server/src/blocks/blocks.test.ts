import { expandBlock } from '@yibiao/core/blocks'
import type {
  BlockDetail,
  BlockLink,
  BlockList,
  DesignItem,
  Field,
  ItemDefinition,
  Problem,
  PublishGates,
} from '@yibiao/schemas'
import { validateDocument } from '@yibiao/schemas'
import { beforeAll, describe, expect, test } from 'vitest'
import { hireOfficer, openDepartment } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { itemRoutes } from '../items/routes.ts'
import { createTestApp, type AppClient, type TestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext, type TestContext } from '../testing/test-context.ts'
import { blockRoutes } from './routes.ts'
import { blockVersions } from './tables.ts'

const first: Field[] = [
  { id: 'b1', key: 'hasAgent', type: 'boolean', label: '是否委托代理人' },
  { id: 'b2', key: 'agentName', type: 'text', label: '代理人', visibleWhen: 'hasAgent = true' },
]
const second: Field[] = [...first, { id: 'b3', key: 'agentPhone', type: 'mobilePhone', label: '代理人手机' }]

describeOnBothDatabases('the library of blocks', database => {
  let context: TestContext
  let app: TestApp
  let departmentId: string
  let designer: AppClient
  let colleague: AppClient
  let implementer: AppClient
  let reviewer: AppClient
  let elsewhere: AppClient

  beforeAll(async () => {
    context = createTestContext(database())
    app = createTestApp(context, [...itemRoutes, ...blockRoutes])
    departmentId = await openDepartment(context, '某区城市管理局', '11100000000013338W')
    const otherId = await openDepartment(context, '另一局', '91330100799655058B')
    designer = app.as(await hireOfficer(context, departmentId, ['designer'], '林晓'))
    colleague = app.as(await hireOfficer(context, departmentId, ['designer'], '钱设计'))
    implementer = app.as(await hireOfficer(context, departmentId, ['implementer'], '赵实施'))
    reviewer = app.as(await hireOfficer(context, departmentId, ['reviewer'], '孙审查'))
    elsewhere = app.as(await hireOfficer(context, otherId, ['designer', 'implementer'], '外人'))
  })

  describe('a block', () => {
    let id: string

    test('is put into the library, and colleagues find it', async () => {
      id = (await create(designer, '代理人组', first)).block.id
      const { entries } = (await colleague.get('/api/design/blocks')).body as BlockList
      expect(entries.find(entry => entry.id === id)).toEqual({
        id,
        name: '代理人组',
        description: '谁替申请人办',
        isShared: false,
        isOwn: true,
        isRetired: false,
        departmentName: '某区城市管理局',
        latestVersion: 1,
        fields: 2,
        items: 0,
        updatedAt: expect.any(String),
        updatedBy: '林晓',
      })
    })

    test('gets versions that never change, one after the other', async () => {
      const saved = await colleague.post(`/api/design/blocks/${id}/versions`, {
        seenVersion: 1,
        note: '补手机',
        fields: second,
      })
      expect(saved.status, saved.text).toBe(201)
      expect((saved.body as BlockDetail).versions).toEqual([
        { version: 2, note: '补手机', createdAt: expect.any(String), createdBy: '钱设计' },
        { version: 1, createdAt: expect.any(String), createdBy: '林晓' },
      ])
      const path = `/api/design/blocks/${id}/versions`
      expect((await designer.get(`${path}/1`)).body).toMatchObject({ version: 1, fields: first })
      expect((await designer.get(`${path}/2`)).body).toMatchObject({ version: 2, fields: second })
      expect((await designer.get(`${path}/3`)).status).toBe(404)
      const rewriting = withTransaction(database(), { departmentId }, async transaction => {
        await transaction.update(blockVersions).set({ fields: [] })
      })
      await expect(rewriting).rejects.toThrow()
      expect((await designer.get(`${path}/2`)).body).toMatchObject({ fields: second })
    })

    test('is not written over what somebody else saved, nor saved twice', async () => {
      const stale = await designer.post(`/api/design/blocks/${id}/versions`, {
        seenVersion: 1,
        fields: first,
      })
      expect(stale).toMatchObject({ status: 409, body: { code: 'block.newerVersion' } })
      expect((stale.body as Problem).title).toContain('钱设计刚存了版本 2')
      const same = await designer.post(`/api/design/blocks/${id}/versions`, {
        seenVersion: 2,
        fields: second,
      })
      expect(same).toMatchObject({ status: 409, body: { code: 'block.unchanged' } })
    })

    test('relies on nothing outside it', async () => {
      const fields = [{ ...second[1], visibleWhen: 'elsewhere = true' }]
      const refused = await designer.post('/api/design/blocks', {
        name: '坏的',
        description: '',
        isShared: false,
        fields,
      })
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'block.invalid', issues: [{ code: 'expression.unknownName' }] },
      })
    })

    test('is renamed and retired by designers of the department alone', async () => {
      const change = { name: '代理人', description: '', isShared: false, isRetired: true }
      const path = `/api/design/blocks/${id}`
      expect((await reviewer.request('PUT', path, { body: change })).status).toBe(403)
      expect((await elsewhere.request('PUT', path, { body: change })).status).toBe(404)
      expect((await elsewhere.get(path)).status).toBe(404)
      expect((await elsewhere.get(`${path}/versions/1`)).status).toBe(404)
      const changed = await designer.request('PUT', path, { body: change })
      expect(changed, changed.text).toMatchObject({
        status: 200,
        body: { block: { name: '代理人', isRetired: true } },
      })
    })
  })

  test('shared with every department, it is looked after by implementers alone', async () => {
    const body = { name: '共享组', description: '', isShared: true, fields: first }
    expect(await designer.post('/api/design/blocks', body)).toMatchObject({
      status: 403,
      body: { code: 'block.sharedByImplementers' },
    })
    const made = await implementer.post('/api/design/blocks', body)
    expect(made.status, made.text).toBe(201)
    const { id } = (made.body as BlockDetail).block
    const path = `/api/design/blocks/${id}`
    expect((await elsewhere.get(path)).body).toMatchObject({
      block: { isShared: true, isOwn: false, departmentName: '某区城市管理局' },
    })
    expect((await elsewhere.get(`${path}/versions/1`)).body).toMatchObject({ fields: first })
    const version = { seenVersion: 1, fields: second }
    // Of another department, even for its implementers, it is to read.
    expect((await elsewhere.post(`${path}/versions`, version)).status).toBe(404)
    expect(await designer.post(`${path}/versions`, version)).toMatchObject({
      status: 403,
      body: { code: 'block.sharedByImplementers' },
    })
    expect((await implementer.post(`${path}/versions`, version)).status).toBe(201)
    const facts = { name: '共享组', description: '', isRetired: false }
    expect(await implementer.request('PUT', path, { body: { ...facts, isShared: false } })).toMatchObject({
      status: 409,
      body: { code: 'block.staysShared' },
    })
    // And an item elsewhere may link it.
    const item = await createItem(elsewhere, 'shared-link')
    await link(elsewhere, item, { id, version: 2 }, second)
    expect(await blockGate(elsewhere, item)).toEqual({ gate: 'blocks', state: 'passed', issues: [] })
  })

  describe('linked into items', () => {
    let id: string
    let one: DesignItem
    let other: DesignItem

    beforeAll(async () => {
      id = (await create(designer, '联系组', first)).block.id
      await designer.post(`/api/design/blocks/${id}/versions`, { seenVersion: 1, fields: second })
      one = await createItem(designer, 'link-one')
      other = await createItem(designer, 'link-other')
    })

    test('it tells where, with which version, in drafts and in published versions', async () => {
      await link(designer, one, { id, version: 1, keyPrefix: 'contact', idPrefix: 'x' }, first)
      await link(designer, other, { id, version: 2 }, second)
      expect(await publish(one)).toMatchObject({ status: 200 })
      const uses = (await read(id)).uses
      expect(uses).toEqual([use(one, 1), { ...use(one, 1), itemVersion: 1, isInUse: true }, use(other, 2)])
      const { entries } = (await designer.get('/api/design/blocks')).body as BlockList
      expect(entries.find(entry => entry.id === id)?.items).toBe(2)
      // The version goes on linking it when the draft does not.
      await save(designer, one, { ...definitionOf(one) })
      expect((await read(id)).uses).toEqual([
        { ...use(one, 1), itemVersion: 1, isInUse: true },
        use(other, 2),
      ])
    })

    test('what was changed past the designer is not published', async () => {
      const fields = expandBlock(second, {}).map(field => ({ ...field, label: '改过的' }))
      await link(designer, other, { id, version: 2 }, fields)
      expect(await blockGate(designer, other)).toMatchObject({
        state: 'failed',
        issues: [
          {
            code: 'item.blockChanged',
            path: '/form/pages/0/sections/0',
            params: { section: '自己的标题', version: 2, block: '联系组' },
          },
        ],
      })
      expect(await publish(other)).toMatchObject({ status: 422, body: { code: 'item.gatesFailed' } })
      await link(designer, other, { id, version: 9 }, second)
      expect(await blockGate(designer, other)).toMatchObject({ issues: [{ code: 'item.blockUnknown' }] })
    })

    test('of another department it does not exist', async () => {
      const stranger = await createItem(elsewhere, 'link-strange')
      await link(elsewhere, stranger, { id, version: 2 }, second)
      expect(await blockGate(elsewhere, stranger)).toMatchObject({
        state: 'failed',
        issues: [{ code: 'item.blockUnknown' }],
      })
    })

    function use(item: DesignItem, blockVersion: number) {
      return { itemId: item.id, itemName: item.id, isInUse: false, blockVersion, sections: 1 }
    }
  })

  async function create(client: AppClient, name: string, fields: Field[]): Promise<BlockDetail> {
    const made = await client.post('/api/design/blocks', {
      name,
      description: '谁替申请人办',
      isShared: false,
      fields,
    })
    expect(made.status, made.text).toBe(201)
    return made.body as BlockDetail
  }

  async function read(id: string): Promise<BlockDetail> {
    const { body } = await designer.get(`/api/design/blocks/${id}`)
    const detail = body as BlockDetail
    return { ...detail, uses: detail.uses.map(each => ({ ...each, itemName: each.itemId })) }
  }

  async function createItem(client: AppClient, key: string): Promise<DesignItem> {
    const made = await client.post('/api/design/items', { key, name: key, itemType: '20' })
    expect(made.status, made.text).toBe(201)
    return made.body as DesignItem
  }

  /** Puts the fields into the item as a section that says it is the block. */
  async function link(
    client: AppClient,
    item: DesignItem,
    block: BlockLink,
    content: Field[],
  ): Promise<void> {
    const definition = definitionOf(item)
    const [page, ...pages] = definition.form.pages
    if (!page) throw new Error('no page')
    const fields = block.keyPrefix === undefined ? content : expandBlock(content, block)
    const sections = [{ id: 'linked', title: '自己的标题', block, fields }, ...page.sections]
    await save(client, item, { ...definition, form: { pages: [{ ...page, sections }, ...pages] } })
  }

  function definitionOf(item: DesignItem): ItemDefinition {
    const checked = validateDocument('ItemDefinition', item.definition)
    if (!('document' in checked)) throw new Error(JSON.stringify(checked.issues))
    return checked.document
  }

  async function save(client: AppClient, item: DesignItem, definition: ItemDefinition): Promise<void> {
    const { body } = await client.get(`/api/design/items/${item.id}`)
    const { revision } = body as DesignItem
    const saved = await client.request('PUT', `/api/design/items/${item.id}`, {
      body: { definition },
      headers: { 'if-match': `"${revision}"` },
    })
    expect(saved.status, saved.text).toBe(200)
  }

  async function blockGate(client: AppClient, item: DesignItem) {
    const { body } = await client.get(`/api/design/items/${item.id}/gates`)
    return (body as PublishGates).gates.find(gate => gate.gate === 'blocks')
  }

  async function publish(item: DesignItem) {
    const { body } = await designer.get(`/api/design/items/${item.id}`)
    return designer.post(`/api/design/items/${item.id}/publish`, { revision: (body as DesignItem).revision })
  }
})
