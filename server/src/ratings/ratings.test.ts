import type { CaseRatings, PublicRatingFigures, Rectification, RectificationPage } from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { audit } from '../audit/tables.ts'
import { handleUntil, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import { openContent } from '../exchange/list-records.ts'
import { exchangeRecords } from '../exchange/tables.ts'
import { createTestApp, type AppClient, type TestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { caseRoutes } from '../cases/routes.ts'
import { notificationRoutes } from '../notifications/routes.ts'
import { ratingRoutes } from './routes.ts'
import { ratings, rectifications } from './tables.ts'

const good = { level: 'verySatisfied', tags: ['510', '517'], indicators: { efficiency: 'satisfied' } }
/** A period that begins after every day of this test. */
const later = { period: { from: '2026-12-01', to: '2028-12-31' } }
const bad = {
  level: 'veryDissatisfied',
  tags: ['110', '115'],
  indicators: {},
  text: '等了很久，没有人告知原因。',
}

describeOnBothDatabases('ratings', database => {
  let office: Office
  let app: TestApp
  let applicant: AppClient
  let supervisor: AppClient
  let anyone: AppClient

  beforeAll(async () => {
    office = await openOffice(database(), '2026-09-14T02:00:00Z')
    app = createTestApp(office.context, [...ratingRoutes, ...caseRoutes, ...notificationRoutes])
    applicant = app.as(office.actors.applicant)
    supervisor = app.as(await office.hire(['supervisor'], '孙监督'))
    anyone = app.as({ type: 'anonymous' })
  })

  test('each service of a case is rated by itself, once, with tags of its level alone', async () => {
    const { caseId } = await submittedCase(office, later)
    await mustAct(office.window, caseId, 'accept', { type: 'accept', checklist: complete })
    const path = `/api/my/cases/${caseId}/ratings`
    const before = (await applicant.get(path)).body as CaseRatings
    expect(
      before.services.map(({ number, kind, mayRate, ratings: given }) => [number, kind, mayRate, given]),
    ).toEqual([
      [1, 'apply', true, []],
      [2, 'acceptance', true, []],
    ])
    expect(before.indicatorsVersion).toBe('national-1')
    const given = await rate(caseId, { ...good, service: 2 })
    expect(given.status, given.text).toBe(201)
    expect((given.body as CaseRatings).services[1]).toMatchObject({
      mayRate: false,
      ratings: [{ round: 1, level: 'verySatisfied', tags: ['510', '517'], isByCode: false }],
    })
    expect(await rate(caseId, { ...good, service: 2 })).toMatchObject({
      status: 409,
      body: { code: 'rating.given' },
    })
    for (const wrong of [
      { tags: ['115'] },
      { tags: ['510', '510'] },
      { indicators: { serviceAttitude: 'satisfied' } },
    ])
      expect(await rate(caseId, { ...good, service: 1, ...wrong })).toMatchObject({
        status: 422,
        body: { code: 'rating.invalid' },
      })
    expect((await rate(caseId, { ...good, service: 3 })).body).toMatchObject({
      code: 'rating.serviceUnknown',
    })
    expect((await rate(caseId, { ...good, service: 100 })).status).toBe(422)
    const other = app.as(office.actors.otherApplicant)
    expect((await other.get(path)).status).toBe(404)
    expect((await other.post(path, { ...good, service: 1, ...own })).status).toBe(404)
  })

  test('nobody rates for the applicant, and what is not rated counts as nothing', async () => {
    const { caseId } = await submittedCase(office, later)
    const { code = '' } = (await applicant.get(`/api/my/cases/${caseId}/ratings`)).body as CaseRatings
    const before = await figures()
    for (const officer of [office.actors.window, office.actors.decider])
      expect(await app.as(officer).post(`/api/ratings/${code}`, { ...good, service: 1 })).toMatchObject({
        status: 403,
        body: { code: 'rating.byOfficer' },
      })
    expect(
      (
        await app
          .as(office.actors.window)
          .post(`/api/my/cases/${caseId}/ratings`, { ...good, service: 1, ...own })
      ).status,
    ).toBe(403)
    // Long past every limit nothing has become of it.
    office.context.clock.set('2026-09-15T02:00:00Z')
    await office.runJobs()
    expect(await figures()).toEqual(before)
  })

  test('the code on the receipt lets its holder rate, tells nobody’s name, and cannot be made up', async () => {
    const { caseId } = await submittedCase(office, later)
    const { code = '' } = (await applicant.get(`/api/my/cases/${caseId}/ratings`)).body as CaseRatings
    const shown = await anyone.get(`/api/ratings/${code}`)
    expect(shown.status, shown.text).toBe(200)
    expect(shown.text).not.toContain('明亮')
    expect(shown.body).not.toHaveProperty('code')
    expect(
      (await anyone.get(`/api/ratings/${code.replace(/.$/, last => (last === 'A' ? 'B' : 'A'))}`)).body,
    ).toMatchObject({
      code: 'rating.codeInvalid',
    })
    const picture = await applicant.get(`/api/my/cases/${caseId}/rating-code`)
    expect(picture.headers.get('content-type')).toBe('image/svg+xml')
    const rater = { name: '刘群众', contact: '13900001111' }
    const given = await anyone.post(`/api/ratings/${code}`, { ...bad, service: 1, rater })
    expect(given.status, given.text).toBe(204)
    expect(await anyone.post(`/api/ratings/${code}`, { ...good, service: 1 })).toMatchObject({ status: 409 })
    // The applicant sees what was said with the code.
    const { services } = (await applicant.get(`/api/my/cases/${caseId}/ratings`)).body as CaseRatings
    expect(services[0]?.ratings).toMatchObject([{ level: 'veryDissatisfied', isByCode: true }])
    const { body, text } = await supervisor.get(`/api/rectifications/${await openId(caseId)}`)
    expect(body).toMatchObject({ rater: { name: '刘*众', contact: '139****1111' } })
    expect(text).not.toContain(rater.contact)
    const raw = await database()
      .sql`select encode(rater, 'escape') as text from ratings where rater is not null`
    expect(raw.map(row => String(row['text'])).join()).not.toContain(rater.contact)
    for (let turn = 0; turn < 25; turn += 1) await anyone.get(`/api/ratings/${code}`)
    expect((await anyone.get(`/api/ratings/${code}`)).status).toBe(429)
    office.context.clock.advance(600_000)
  })

  test('a bad rating is looked into within 15 working days, answered, and may be followed by one more', async () => {
    office.context.clock.set('2026-09-18T02:00:00Z')
    const { caseId } = await submittedCase(office, later)
    const before = await figures()
    expect((await rate(caseId, { ...bad, service: 1 })).status).toBe(201)
    expect(await rate(caseId, { ...good, service: 1 })).toMatchObject({
      status: 409,
      body: { code: 'rating.rectificationOpen' },
    })
    await office.runJobs()
    const told = await supervisor.get('/api/notifications')
    expect(told.text).toContain('badRating')
    const id = await openId(caseId)
    const path = `/api/rectifications/${id}`
    const page = (await supervisor.get('/api/rectifications')).body as RectificationPage
    // T24 of the deadlines.
    expect(page.entries.find(entry => entry.id === id)).toMatchObject({
      dueOn: '2026-10-15',
      state: 'verifying',
      light: 'green',
      remaining: 15,
    })
    const opened = await supervisor.get(path)
    expect(opened.text).not.toContain('13888880000')
    expect(opened.body).toMatchObject({ acts: ['verify', 'state'], text: bad.text, tags: bad.tags })
    const skipped = await step(id, { type: 'followUp', outcome: 'satisfied', text: '满意' })
    expect(skipped).toMatchObject({ status: 409, body: { code: 'rectification.actNotOpen' } })
    expect((await step(id, { type: 'verify', isSubstantiated: true, text: '窗口没有告知进度' })).status).toBe(
      200,
    )
    expect((await applicant.get(`/api/my/cases/${caseId}/ratings`)).text).not.toContain('窗口没有告知进度')
    await step(id, { type: 'rectify', text: '已向您说明进度，并培训窗口人员。' })
    await office.runJobs()
    expect((await applicant.get('/api/notifications')).text).toContain('ratingAnswered')
    expect((await rate(caseId, { ...good, service: 1 })).status).toBe(409)
    expect(
      ((await step(id, { type: 'followUp', outcome: 'unreachable', text: '无人接听' })).body as Rectification)
        .entry.state,
    ).toBe('followingUp')
    const closed = await step(id, { type: 'followUp', outcome: 'satisfied', text: '申请人表示满意' })
    expect(closed.body).toMatchObject({ entry: { state: 'closed', isSubstantiated: true }, acts: [] })
    const again = await rate(caseId, { ...good, service: 1 })
    expect(again.status, again.text).toBe(201)
    // The first stays beside the second, and in the figures.
    expect((again.body as CaseRatings).services[0]?.ratings).toMatchObject([
      {
        round: 1,
        level: 'veryDissatisfied',
        rectification: { state: 'closed', answer: '已向您说明进度，并培训窗口人员。' },
      },
      { round: 2, level: 'verySatisfied' },
    ])
    expect((await rate(caseId, { ...good, service: 1 })).body).toMatchObject({ code: 'rating.given' })
    const after = await figures()
    expect(after.counts.veryDissatisfied - before.counts.veryDissatisfied).toBe(1)
    expect(after.counts.verySatisfied - before.counts.verySatisfied).toBe(0)
    expect(after.answered - before.answered).toBe(1)
    expect(((await supervisor.get(path)).body as Rectification).again).toBe('verySatisfied')
    const done = (await supervisor.get('/api/rectifications?state=closed')).body as RectificationPage
    expect(done.entries.map(entry => entry.id)).toContain(id)
  })

  test('an anonymous rating leads to nobody, nowhere, and ends with the answer', async () => {
    const { caseId, caseNumber } = await submittedCase(office, later)
    expect((await rate(caseId, { ...bad, service: 1, isAnonymous: true })).status).toBe(201)
    await office.runJobs()
    const id = await openId(caseId)
    const told = await supervisor.get('/api/notifications')
    expect(told.text).not.toContain(caseNumber)
    const shown = await supervisor.get(`/api/rectifications/${id}`)
    expect(shown.text).not.toContain(caseNumber)
    expect(shown.text).not.toContain(caseId)
    expect(shown.body).not.toHaveProperty('rater')
    const records = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select().from(audit).where(eq(audit.subjectId, id)),
    )
    expect(records).toMatchObject([{ action: 'rating.give', actorKey: 'anonymous', actorName: '' }])
    const done = await step(id, {
      type: 'verify',
      isSubstantiated: false,
      text: '办理均在时限内，已核对记录。',
    })
    expect(done.body).toMatchObject({ entry: { state: 'closed', isSubstantiated: false } })
  })

  test('who handled the case states their view and does nothing else', async () => {
    const { caseId } = await submittedCase(office, later)
    const involved = await office.hire(['window', 'supervisor'], '自查人')
    await mustAct(app.as(involved), caseId, 'accept', { type: 'claim' })
    await rate(caseId, { ...bad, service: 1 })
    const id = await openId(caseId)
    const own = app.as(involved)
    expect(((await own.get(`/api/rectifications/${id}`)).body as Rectification).acts).toEqual(['state'])
    const verify = { type: 'verify', isSubstantiated: false, text: '没有这回事' }
    expect(await own.post(`/api/rectifications/${id}/acts`, verify)).toMatchObject({
      status: 403,
      body: { code: 'rectification.ownService' },
    })
    const stated = await own.post(`/api/rectifications/${id}/acts`, { type: 'state', text: '有通话记录为证' })
    expect(stated.body).toMatchObject({
      entry: { state: 'verifying' },
      steps: [{ type: 'state', by: '自查人' }],
    })
    expect((await app.as(office.actors.window).get('/api/rectifications')).status).toBe(403)
    expect((await app.as(office.actors.garden).get(`/api/rectifications/${id}`)).status).toBe(403)
  })

  test('past its day a rating that is not dealt with is marked, and lights turn', async () => {
    office.context.clock.set('2026-09-18T02:00:00Z')
    const { caseId } = await submittedCase(office, later)
    await rate(caseId, { ...bad, service: 1 })
    const id = await openId(caseId)
    const light = async () => {
      const { entries } = (await supervisor.get('/api/rectifications')).body as RectificationPage
      return entries.find(entry => entry.id === id)?.light
    }
    office.context.clock.set('2026-10-13T02:00:00Z')
    expect(await light()).toBe('yellow')
    office.context.clock.set('2026-10-15T15:59:59Z')
    await office.runJobs()
    expect(await overdueAt(id)).toBeNull()
    office.context.clock.set('2026-10-15T16:00:01Z')
    await office.runJobs()
    expect(await light()).toBe('red')
    expect(await overdueAt(id)).toBeInstanceOf(Date)
  })

  test('the exchange is told the numbers of the national interface', async () => {
    office.context.clock.set('2026-11-02T02:00:00Z')
    const { caseId, caseNumber } = await submittedCase(office, later)
    await handleUntil(office, caseId, 'decide')
    await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    await rate(caseId, { ...good, service: 3 })
    await rate(caseId, { ...bad, service: 2, isAnonymous: true })
    await office.runJobs()
    const rows = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select().from(exchangeRecords).where(eq(exchangeRecords.caseNumber, caseNumber)),
    )
    const told = rows.filter(({ record }) => record === 'rating').map(row => openContent(office.context, row))
    const bySatisfaction = told.toSorted(
      (a, b) => Number(a['rating']?.[0]?.['satisfaction']) - Number(b['rating']?.[0]?.['satisfaction']),
    )
    expect(bySatisfaction).toMatchObject([
      {
        rating: [{ satisfaction: 1, evalDetail: '110,115', assessNumber: 1, isAnonymous: '1' }],
        rating_service: [
          { serviceNumber: 2, serviceName: '受理', userName: null, userCert: null, phoneNumber: null },
        ],
      },
      {
        up_pro_result: [{ project_no: caseNumber, satisfaction: 5 }],
        rating: [{ satisfaction: 5, evalDetail: '510,517' }],
        rating_service: [
          {
            serviceNumber: 3,
            serviceName: '办结',
            proStatus: '3',
            userName: '云南明亮广告有限公司',
            pf: '1',
          },
        ],
      },
    ])
  })

  const own = { isAnonymous: false, device: 'pc' }
  const complete = [
    { point: 'cpComplete', verdict: 'met' },
    { point: 'cpCompetence', verdict: 'met' },
  ]

  function rate(caseId: string, body: Readonly<Record<string, unknown>>) {
    return applicant.post(`/api/my/cases/${caseId}/ratings`, { ...own, ...body })
  }

  function step(id: string, body: unknown) {
    return supervisor.post(`/api/rectifications/${id}/acts`, body)
  }

  async function openId(caseId: string): Promise<string> {
    const rows = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select({ id: ratings.id }).from(ratings).where(eq(ratings.caseId, caseId)),
    )
    return rows[0]?.id ?? ''
  }

  async function overdueAt(id: string): Promise<Date | null | undefined> {
    const rows = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select().from(rectifications).where(eq(rectifications.id, id)),
    )
    return rows[0]?.overdueAt
  }

  async function figures() {
    const answer = await anyone.get(`/api/rating-figures?itemId=${office.itemId}`)
    const { rows } = answer.body as PublicRatingFigures
    const none = { verySatisfied: 0, satisfied: 0, fairlySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 }
    return rows[0] ?? { counts: none, answered: 0 }
  }
})
