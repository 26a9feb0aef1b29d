import type { Performance, Receipt, SupervisionReport, WindowIntake } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { OfficerActor } from '../access/actor.ts'
import { attachmentRoutes } from '../attachments/routes.ts'
import { caseRoutes } from '../cases/routes.ts'
import {
  handleUntil,
  mustAct,
  openOffice,
  readyDraft,
  submit,
  submittedCase,
  viewOf,
  worklistOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { documentRoutes } from '../documents/routes.ts'
import { draftRoutes } from '../drafts/routes.ts'
import { storeRecord } from '../exchange/store-record.ts'
import { progressRoutes } from '../progress/routes.ts'
import { rateService } from '../ratings/rate-service.ts'
import { supervisionRoutes } from '../supervision/routes.ts'
import { createTestApp, type AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { uploadRoutes } from '../uploads/routes.ts'
import { windowRoutes } from '../window/routes.ts'
import { fillIntake } from '../window/testing/at-counter.ts'
import { testCaseRoutes } from './routes.ts'

const routes = [
  ...testCaseRoutes,
  ...draftRoutes,
  ...attachmentRoutes,
  ...uploadRoutes,
  ...windowRoutes,
  ...caseRoutes,
  ...documentRoutes,
  ...supervisionRoutes,
  ...progressRoutes,
]

describeOnBothDatabases('a test application', database => {
  let office: Office
  let designer: OfficerActor
  let tester: AppClient
  let path: string

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
    designer = await office.hire(['designer'], '试设计')
    tester = createTestApp(office.context, routes).as(designer)
    path = `/api/design/items/${office.itemId}/test-cases`
  })

  const body = { version: 1, applicantKind: 'organisation' }

  async function begin(): Promise<WindowIntake> {
    const begun = await tester.post(path, body)
    expect(begun.status, begun.text).toBe(201)
    return begun.body as WindowIntake
  }

  async function submitTest(): Promise<Receipt> {
    const filled = await fillIntake(office, await begin(), tester)
    const submitted = await submit(tester, filled)
    expect(submitted.status, submitted.text).toBe(201)
    return submitted.body as Receipt
  }

  async function grant(caseId: string): Promise<void> {
    await handleUntil(office, caseId, 'decide')
    const period = { validFrom: '2026-08-01', validThrough: '2029-07-31' }
    await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted', ...period })
    await office.runJobs()
  }

  const count = async (table: string, caseId: string): Promise<number> => {
    const [row] = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.execute<{ n: number }>(
        sql`select count(*)::int as n from ${sql.identifier(table)} where case_id = ${caseId}::uuid`,
      ),
    )
    return row?.n ?? -1
  }

  test('goes the whole way, is marked where officers see it, and leaves nothing outside', async () => {
    const real = await submittedCase(office)
    const receipt = await submitTest()
    const { caseId, caseNumber } = receipt
    expect(caseNumber).toMatch(/^T11530103015100047P40001170080002026\d{4}0001$/)
    const waiting = await worklistOf(office.window, 'pool')
    expect(waiting.entries.find(entry => entry.caseId === caseId)).toMatchObject({ isTest: true })
    expect(waiting.entries.find(entry => entry.caseId === real.caseId)).not.toHaveProperty('isTest')
    await grant(caseId)
    await grant(real.caseId)
    const view = await viewOf(office.window, caseId)
    expect(view.case).toMatchObject({ isTest: true, applicantName: '测试申请单位' })
    expect((await viewOf(office.window, real.caseId)).case).not.toHaveProperty('isTest')
    // Each of these is there for the other case: the counts would tell a table that was misspelt or never written.
    for (const table of ['exchange_records', 'published_decisions'])
      expect([table, await count(table, caseId), (await count(table, real.caseId)) > 0]).toEqual([
        table,
        0,
        true,
      ])
    expect(await count('supervision_records', caseId)).toBe(0)
    const numbered = view.documents.filter(({ number }) => number !== undefined)
    expect(numbered.length).toBeGreaterThan(0)
    for (const { number } of numbered) expect(number).toMatch(/^测试/)
    for (const { id, number = '' } of view.documents) {
      const { text } = await office.window.get(`/api/documents/${id}`)
      // Besides in its number.
      expect(text.replaceAll(/\s/g, '').replaceAll(number, '')).toContain('测试件')
      const known = await database().sql`select 1 from document_verifications where document_id = ${id}`
      expect(known).toHaveLength(0)
    }
  })

  test('counts in no figure, of the department nor of an officer', async () => {
    const supervisor = createTestApp(office.context, routes).as(await office.hire(['supervisor'], '督'))
    const period = 'from=2026-07-01&through=2026-07-31'
    const before = (await supervisor.get(`/api/supervision?${period}`)).body as SupervisionReport
    const closed = async () =>
      ((await supervisor.get(`/api/supervision/performance?${period}`)).body as Performance).officers
    const closedBefore = await closed()
    const { caseId } = await submitTest()
    await grant(caseId)
    expect((await supervisor.get(`/api/supervision?${period}`)).body).toEqual(before)
    expect(await closed()).toEqual(closedBefore)
  })

  test('is neither rated, nor looked up by its number, nor sent by an order that was not its own', async () => {
    const { caseId, caseNumber, queryPassword } = await submitTest()
    const { departmentId, context } = office
    const anyone = createTestApp(context, routes).as({ type: 'anonymous' })
    const looked = await anyone.post('/api/progress-queries', { caseNumber, queryPassword })
    expect(looked.status).toBe(404)
    const given = {
      service: 1,
      level: 'verySatisfied' as const,
      tags: [],
      indicators: {},
      channel: 'pc' as const,
      isAnonymous: true,
    }
    const rated = withTransaction(database(), { departmentId }, transaction =>
      rateService(context, transaction, { departmentId, caseId }, given, {
        key: 'test',
        name: 'test',
        requestId: 'test',
      }),
    )
    await expect(rated).rejects.toMatchObject({ code: 'request.notFound' })
    const message = {
      departmentId,
      id: context.newId(),
      subject: `exchange:${caseId}`,
      sequence: 1,
      kind: 'exchangeRecord',
      payload: { caseId, effectId: 'forged', record: 'apply', sequence: 1 },
      attempts: 1,
    }
    await storeRecord(context, message)
    expect(await count('exchange_records', caseId)).toBe(0)
  })

  test('only who designs for the department begins one, and nobody says so of another application', async () => {
    const by = (client: AppClient) => client.post(path, body)
    const app = createTestApp(office.context, routes)
    expect((await by(app.as(office.actors.applicant))).status).toBe(403)
    expect((await by(app.as(office.actors.window))).status).toBe(403)
    const { departmentId } = office.actors.garden
    expect((await by(app.as({ ...designer, departmentId }))).status).toBe(404)
    expect((await tester.post(path, { ...body, version: 7 })).status).toBe(404)
    const forged = { itemId: office.itemId, isTest: true }
    expect((await app.as(office.actors.applicant).post('/api/drafts', forged)).status).toBe(422)
    const { id, revision } = await readyDraft(office)
    const submitted = await office.applicant.post(`/api/drafts/${id}/submit`, { revision, isTest: true })
    expect(submitted.status).toBe(422)
    // The draft of a test is the tester's, and the tester reaches no other.
    const intake = await begin()
    const colleague = app.as(await office.hire(['designer'], '同事'))
    expect((await colleague.get(`/api/drafts/${intake.draftId}`)).status).toBe(403)
    expect((await tester.get(`/api/drafts/${id}`)).status).toBe(403)
  })

  test('tries a version before anybody else can apply with it', async () => {
    await database()
      .sql`update items set scheduled_version = 1, published_version = 2 where id = ${office.itemId}`
    await database().sql`delete from published_items where item_id = ${office.itemId}`
    expect((await submitTest()).caseNumber).toMatch(/^T/)
  })
})
