import type { CaseProgress, Receipt } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { met, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { createTestApp, type AppClient, type TestResponse } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { progressRoutes } from './routes.ts'

describeOnBothDatabases('looking up how far a case is', database => {
  let office: Office
  let anyone: AppClient
  let receipt: Receipt

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    anyone = createTestApp(office.context, progressRoutes).as({ type: 'anonymous' })
    receipt = await submittedCase(office)
  })
  beforeEach(() => {
    // Every allowance is whole again.
    office.context.clock.advance(2 * 3600_000)
  })

  const ask = (caseNumber: string, queryPassword: string): Promise<TestResponse> =>
    anyone.post('/api/progress-queries', { caseNumber, queryPassword })
  const wrong = (): string => (receipt.queryPassword === '000000' ? '000001' : '000000')

  test('number and password of the receipt tell status, dates and the department, and nothing personal', async () => {
    const answer = await ask(` ${receipt.caseNumber.toLowerCase()} `, receipt.queryPassword)
    expect(answer.status, answer.text).toBe(200)
    expect(answer.body).toMatchObject({
      caseNumber: receipt.caseNumber,
      departmentName: '盘龙区城市管理局',
      telephone: '0871-60000001',
      status: 'submitted',
      submittedAt: receipt.submittedAt,
      asked: [],
    } satisfies Partial<CaseProgress>)
    for (const personal of ['明亮', receipt.caseId, '91330100799655058B'])
      expect(answer.text).not.toContain(personal)
  })

  test('a wrong password and a number nobody has are answered alike, and both are on record', async () => {
    const [wrongPassword, unknownNumber] = [
      await ask(receipt.caseNumber, wrong()),
      await ask(`${receipt.caseNumber}9`, receipt.queryPassword),
    ]
    const said = ({ status, body }: TestResponse) => {
      const { code, title } = body as { code: string; title: string }
      return { status, code, title }
    }
    expect(said(wrongPassword)).toMatchObject({ status: 404, code: 'progress.notFound' })
    expect(said(unknownNumber)).toEqual(said(wrongPassword))
    const { departmentId } = office
    const refused = (scope: Parameters<typeof withTransaction>[1]) =>
      withTransaction(office.context.database, scope, transaction =>
        transaction.execute<{ count: number }>(
          sql`select count(*)::int as count from audit where action = 'progress.refuse'`,
        ),
      )
    expect((await refused({ departmentId }))[0]).toMatchObject({ count: 1 })
    expect((await refused({ platformRole: 'audit' }))[0]).toMatchObject({ count: 2 })
  })

  test('passwords of one case cannot be tried out, from however many addresses; other cases stay open', async () => {
    const other = await submittedCase(office)
    const statuses: number[] = []
    for (let turn = 0; turn < 11; turn += 1) statuses.push((await ask(receipt.caseNumber, wrong())).status)
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 404))
    expect(statuses.at(-1)).toBe(429)
    expect((await ask(receipt.caseNumber, receipt.queryPassword)).status).toBe(429)
    expect((await ask(other.caseNumber, other.queryPassword)).status).toBe(200)
  })

  test('numbers cannot be tried one after the other', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 31; turn += 1) statuses.push((await ask(`4400${turn}`, '123456')).status)
    expect(statuses.at(0)).toBe(404)
    expect(statuses.at(-1)).toBe(429)
  })

  test('what is to be corrected is named, without the reason', async () => {
    const { caseId, caseNumber, queryPassword } = await submittedCase(office)
    await mustAct(office.window, caseId, 'accept', {
      type: 'requestCorrection',
      items: [{ type: 'material', material: 'siteRights', reason: '张三签名缺失' }],
    })
    const answer = await ask(caseNumber, queryPassword)
    expect(answer.body).toMatchObject({ status: 'correctionRequested', asked: [expect.anything()] })
    expect((answer.body as CaseProgress).dueOn).toBeDefined()
    expect(answer.text).not.toContain('张三')
  })

  test('acceptance shows with its day and the day the department promised', async () => {
    const { caseId, caseNumber, queryPassword } = await submittedCase(office)
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    const { status, acceptedAt, dueOn } = (await ask(caseNumber, queryPassword)).body as CaseProgress
    expect({ status, has: [acceptedAt, dueOn].map(Boolean) }).toEqual({
      status: 'accepted',
      has: [true, true],
    })
  })
})
