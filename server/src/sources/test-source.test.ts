import type { SourceTested, TestPersonPage } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import { openOffice, type Office } from '../cases/testing/open-office.ts'
import { republishItem } from '../cases/testing/republish-item.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { readClaims } from '../identity/claims.ts'
import { linkLogin } from '../identity/link-login.ts'
import { saveLocalAccount } from '../identity/local-accounts.ts'
import { localIssuer } from '../identity/local-provider.ts'
import { createRegistry } from '../registries/create-registry.ts'
import { importRows } from '../registries/import-rows.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { sourceRoutes } from './routes.ts'

const clerk = { key: 'test', name: 'test', requestId: 'test' }
const creditCode = '91330100799655058B'

describeOnBothDatabases('a source tried in the designer', database => {
  let office: Office
  let designer: AppClient

  beforeAll(async () => {
    office = await openOffice(database())
    await republishItem(office, definition => ({
      ...definition,
      prefill: {
        ...definition.prefill,
        sources: [
          ...definition.prefill.sources,
          {
            id: 'sourceShops',
            key: 'shops',
            name: '商户名册',
            connector: { type: 'registry', registry: 'shops', key: 'contactName' },
            when: 'keyed',
            onFailure: 'typeIn',
            isPublic: true,
          },
        ],
      },
    }))
    await fillRegistry(office)
    await openAccount(office)
    designer = createTestApp(office.context, sourceRoutes).as(await office.hire(['designer'], '设计员'))
  })

  test('answers about a test account, chosen by name, and about nobody else', async () => {
    const { entries } = (await designer.get('/api/design/test-persons')).body as TestPersonPage
    expect(entries).toEqual([{ key: 'mingliang', label: '明亮广告（测试）' }])
    expect(await ask({ source: 'businessLicence', person: 'mingliang' })).toMatchObject({
      state: 'filled',
      response: { 法定代表人: '陈明亮' },
    })
    for (const person of [creditCode, 'nobody', undefined]) {
      const answer = await tryIt({ source: 'businessLicence', ...(person === undefined ? {} : { person }) })
      expect(answer).toMatchObject({ status: 403, body: { code: 'request.forbidden' } })
    }
    const withNumber = await tryIt({ source: 'account', partyDocumentNumber: creditCode })
    expect(withNumber.status).toBe(422)
  })

  test('of a register is looked up by its own key over the answers typed for the test', async () => {
    const shops = { source: 'shops', person: 'mingliang' }
    expect(await ask({ ...shops, answers: { contactName: ' 甲 ' } })).toMatchObject({
      state: 'filled',
      response: { 面积: '12' },
    })
    expect(await ask({ ...shops, answers: { contactName: '乙' } })).toMatchObject({ state: 'noData' })
    expect(await ask(shops)).toMatchObject({ state: 'failed', message: 'noKey' })
  })

  test('has no test account in production', async () => {
    const { context } = office
    const mode = context.config.mode
    context.config = { ...context.config, mode: 'production' }
    try {
      expect((await designer.get('/api/design/test-persons')).body).toEqual({ entries: [] })
      expect((await tryIt({ source: 'account', person: 'mingliang' })).status).toBe(403)
    } finally {
      context.config = { ...context.config, mode }
    }
  })

  function tryIt(body: object): ReturnType<AppClient['post']> {
    return designer.request('POST', `/api/design/items/${office.itemId}/test-source`, { body })
  }

  async function ask(body: object): Promise<SourceTested> {
    const answer = await tryIt(body)
    expect(answer.status, answer.text).toBe(200)
    return answer.body as SourceTested
  }
})

/** An account of the local provider that acts for the company whose licence is there. */
async function openAccount({ context }: Office): Promise<void> {
  const claims = {
    sub: 'mingliang',
    name: '何联系',
    document_type: '111',
    document_number: '11010519491231002X',
    organisation: { name: '云南明亮广告有限公司', credit_code: creditCode },
  }
  await withTransaction(context.database, { service: 'identity' }, async transaction => {
    const account = { username: 'mingliang', password: 'test', subject: 'mingliang', position: 1, claims }
    await saveLocalAccount(context, transaction, { ...account, label: '明亮广告（测试）' })
    await linkLogin(context, transaction, readClaims(localIssuer, claims))
  })
}

async function fillRegistry({ context, departmentId }: Office): Promise<void> {
  await withTransaction(context.database, { departmentId }, async transaction => {
    const columns = [
      { name: '名称', valueType: 'text' as const },
      { name: '面积', valueType: 'text' as const },
    ]
    const made = { key: 'shops', name: '商户名册', keyColumn: '名称', columns }
    const { id } = await createRegistry(context, transaction, departmentId, made, clerk)
    const table = [
      ['名称', '面积'],
      ['甲', '12'],
    ]
    await importRows(context, transaction, { departmentId, registryId: id, table }, clerk)
  })
}
