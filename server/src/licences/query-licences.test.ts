import type { LicenceAnswer, LicenceQuery, LicenceStatus } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { withTransaction } from '../db/with-transaction.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { createTestContext, type TestContext } from '../testing/test-context.ts'
import { importLicences } from './import-licences.ts'
import { licenceRoutes } from './routes.ts'
import { licenceReads } from './tables.ts'

const creditCode = '91330100799655058B'
const company = { name: '云南明亮广告有限公司', documentType: 'creditCode', documentNumber: creditCode }
const person = { name: '张伟', documentType: '111', documentNumber: '530103199005127318' }
const permit = (number: string, more: object = {}) => ({
  holder: company,
  typeName: '户外广告设置许可证',
  number,
  issuer: '盘龙区城市管理局',
  face: { 内容: '门头招牌' },
  ...more,
})

describeOnBothDatabases('looking up a licence', database => {
  let context: TestContext
  let anyone: AppClient

  beforeAll(async () => {
    context = createTestContext(database())
    anyone = createTestApp(context, licenceRoutes).as({ type: 'anonymous' })
    const { rejected } = await importLicences(
      context,
      [
        permit('滇盘广〔2026〕1号', { validFrom: '2026-01-01', validThrough: '2026-09-10' }),
        permit('滇盘广〔2026〕2号', { validFrom: '2023-01-01', validThrough: '2026-09-09' }),
        permit('滇盘广〔2026〕3号', { validFrom: '2026-09-11' }),
        permit('滇盘广〔2026〕4号', { status: 'cancelled' }),
        permit('滇盘广〔2026〕5号', { status: 'revoked' }),
        { ...permit('健字第1001号'), holder: person, typeName: '健康证明' },
        { ...permit(person.documentNumber), holder: person, typeName: '居民身份证' },
        { ...permit(`${person.documentNumber}43`), holder: person, typeName: '残疾人证' },
      ],
      { key: 'test', name: 'test', requestId: 'test' },
    )
    expect(rejected).toEqual([])
  })

  async function ask(query: LicenceQuery): Promise<LicenceStatus[]> {
    context.clock.advance(60_000)
    const answer = await anyone.post('/api/licence-queries', query)
    expect(answer.status, answer.text).toBe(200)
    return (answer.body as LicenceAnswer).licences
  }

  test.each<[number: string, status: LicenceStatus['status']]>([
    ['滇盘广〔2026〕1号', 'valid'],
    ['滇盘广〔2026〕2号', 'expired'],
    ['滇盘广〔2026〕3号', 'notYetValid'],
    ['滇盘广〔2026〕4号', 'cancelled'],
    ['滇盘广〔2026〕5号', 'revoked'],
  ])('%s is %s on 2026-09-10', async (number, status) => {
    context.clock.set('2026-09-10T02:00:00Z')
    expect(await ask({ by: 'number', number })).toMatchObject([{ number, status }])
  })

  test('tells name, number, issuer and validity, and nothing of the holder or the face', async () => {
    context.clock.set('2026-09-10T02:00:00Z')
    expect(await ask({ by: 'number', number: '滇盘广〔2026〕1号' })).toEqual([
      {
        name: '户外广告设置许可证',
        number: '滇盘广〔2026〕1号',
        issuer: '盘龙区城市管理局',
        status: 'valid',
        validFrom: '2026-01-01',
        validThrough: '2026-09-10',
      },
    ])
  })

  test('an organisation is found by its code and its name together', async () => {
    context.clock.set('2026-09-10T02:00:00Z')
    expect(await ask({ by: 'holder', creditCode, holderName: company.name })).toHaveLength(5)
    expect(await ask({ by: 'holder', creditCode, holderName: '别的公司' })).toEqual([])
    expect(await ask({ by: 'holder', creditCode: '91350100M000100Y43', holderName: company.name })).toEqual(
      [],
    )
  })

  test('a person is found by the number of the licence and the name, never by the own number', async () => {
    context.clock.set('2026-09-10T02:00:00Z')
    expect(await ask({ by: 'number', number: '健字第1001号' })).toEqual([])
    expect(await ask({ by: 'number', number: '健字第1001号', holderName: '李四' })).toEqual([])
    expect(await ask({ by: 'number', number: '健字第1001号', holderName: '张伟' })).toMatchObject([
      { name: '健康证明', status: 'valid' },
    ])
    for (const number of [person.documentNumber, `${person.documentNumber}43`])
      expect(await ask({ by: 'number', number, holderName: '张伟' })).toEqual([])
  })

  test('what was told is in the log of uses, and who tries number after number is asked to wait', async () => {
    const reads = await withTransaction(database(), { service: 'licences' }, transaction =>
      transaction.select().from(licenceReads).where(eq(licenceReads.purpose, 'publicQuery')),
    )
    expect(reads.length).toBeGreaterThanOrEqual(7)
    const statuses: number[] = []
    for (let turn = 0; turn < 17; turn += 1)
      statuses.push(
        (await anyone.post('/api/licence-queries', { by: 'number', number: `滇${turn}00` })).status,
      )
    expect(statuses.at(0)).toBe(200)
    expect(statuses.at(-1)).toBe(429)
  })
})
