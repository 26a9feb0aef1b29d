import type {
  CaseNotice,
  ObjectionContact,
  ObjectionReceived,
  PublicNotice,
  PublicNoticePage,
  PublicNoticeStep,
} from '@yibiao/schemas'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { act, mustAct, openOffice, viewOf, type Office } from '../cases/testing/open-office.ts'
import { publishSmallItem, submitSmall } from '../cases/testing/small-item.ts'
import { audit } from '../audit/tables.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import type { AppClient, TestApp } from '../testing/app-client.ts'
import { createTestApp } from '../testing/app-client.ts'
import { canary } from '../testing/canaries.ts'
import { seedCanaryDepartment } from '../testing/seed-canary-department.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { caseRoutes } from '../cases/routes.ts'
import { draftRoutes } from '../drafts/routes.ts'
import { noticeRoutes } from './routes.ts'
import { objections, publicNotices } from './tables.ts'

const start = '2026-07-06T02:00:00Z'
const said = {
  name: '刘群众',
  contact: '13900001111',
  text: '申请单位在同一地点已经设置了两处，请核实。',
}

describeOnBothDatabases('public notices', database => {
  let office: Office
  let app: TestApp
  let anyone: AppClient
  let itemId: string

  beforeAll(async () => {
    office = await openOffice(database(), start)
    app = createTestApp(office.context, [...noticeRoutes, ...caseRoutes, ...draftRoutes])
    anyone = app.as({ type: 'anonymous' })
    itemId = await publishSmallItem(office, withNotice({ type: 'task', assignees: { type: 'role', role } }))
  })

  test('everybody reads a notice while it runs, and what it shows was fixed when it began', async () => {
    office.context.clock.set(start)
    const { caseId, notice } = await shownCase()
    expect(notice).toMatchObject({
      itemId,
      itemName: '小事项',
      departmentName: '盘龙区城市管理局',
      applicantName: '云南明亮广告有限公司',
      from: '2026-07-06',
      through: '2026-07-09',
    })
    const { body } = await anyone.get(`/api/notices/${notice.id}`)
    expect(body).toEqual({
      notice,
      shown: [
        { label: '数量', value: { 'zh-CN': '4', en: '4' } },
        { label: '合计', value: { 'zh-CN': '50元', en: 'CNY 50' } },
      ],
      telephone: '0871-60000001',
    } satisfies PublicNotice)
    const { notices } = await viewOf(office.reviewer, caseId)
    expect(notices).toMatchObject([{ id: notice.id, state: 'running', daysLeft: 3, unit: 'calendarDay' }])
    expect((await office.applicant.get(`/api/my/cases/${caseId}`)).text).not.toContain('"notices"')
  })

  test('lists are of the department and item asked for, page by page', async () => {
    const listed = async (query: string) =>
      ((await anyone.get(`/api/notices?${query}`)).body as PublicNoticePage).entries.length
    expect(await listed(`departmentId=${office.departmentId}`)).toBeGreaterThan(0)
    expect(await listed(`departmentId=${crypto.randomUUID()}`)).toBe(0)
    expect(await listed(`itemId=${office.itemId}`)).toBe(0)
    expect((await anyone.get('/api/notices?cursor=x')).status).toBe(400)

    const [row] = await withReader(database(), {}, reader => reader.select().from(publicNotices))
    if (row === undefined) throw new Error('No notice runs.')
    const { departmentId } = office
    const theirs = crypto.randomUUID()
    // All of one instant: only the id keeps them apart.
    const many = Array.from({ length: 51 }, (_, place) => ({
      ...row,
      id: office.context.newId(),
      runId: `many ${place}`,
      itemId: theirs,
    }))
    await withTransaction(database(), { departmentId }, transaction =>
      transaction.insert(publicNotices).values(many),
    )
    const first = (await anyone.get(`/api/notices?itemId=${theirs}`)).body as PublicNoticePage
    expect(first.entries).toHaveLength(50)
    const rest = await anyone.get(`/api/notices?itemId=${theirs}&cursor=${first.nextCursor}`)
    const { entries, nextCursor } = rest.body as PublicNoticePage
    expect(nextCursor).toBeUndefined()
    const seen = [...first.entries, ...entries].map(({ id }) => id)
    expect(seen.toSorted()).toEqual(many.map(({ id }) => id).toSorted())
    await withTransaction(database(), { departmentId }, transaction =>
      transaction.delete(publicNotices).where(eq(publicNotices.itemId, theirs)),
    )
  })

  test('an objection is heard by the case at once, judged with a reason, and then the case goes on', async () => {
    office.context.clock.set(start)
    const { caseId, notice } = await shownCase()
    const key = crypto.randomUUID()
    const path = `/api/notices/${notice.id}/objections`
    const raised = await anyone.post(path, said, { 'idempotency-key': key })
    expect(raised.status, raised.text).toBe(201)
    const { case: summary } = await viewOf(office.reviewer, caseId)
    expect(raised.body).toEqual({
      number: `${summary.number}-Y01`,
      receivedAt: '2026-07-06T02:01:00.000Z',
      itemName: '小事项',
      departmentName: '盘龙区城市管理局',
    } satisfies ObjectionReceived)
    expect((await anyone.post(path, said, { 'idempotency-key': key })).body).toEqual(raised.body)
    expect((await anyone.post(path, said, { 'idempotency-key': '' })).status).toBe(400)

    const [shown] = await noticesOf(caseId)
    expect(shown?.objections).toMatchObject([
      { state: 'open', text: said.text, name: '刘*众', contact: '139****1111' },
    ])
    const second = await anyone.post(path, { ...said, contact: 'liu@example.cn' })
    expect((second.body as ObjectionReceived).number).toBe(`${summary.number}-Y02`)

    // Past the last day the case waits for the judgement, and takes no more.
    office.context.clock.set('2026-07-09T16:00:00Z')
    await office.runJobs()
    const late = await anyone.post(path, said)
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({
      code: 'notice.ended',
      title: '公示已于 2026-07-09 结束，不再接收异议。如仍有意见，请直接向盘龙区城市管理局反映。',
    })
    expect((await anyone.post(path, said, { 'accept-language': 'en' })).text).toContain(
      'objections are no longer taken',
    )
    expect((await anyone.get(`/api/notices/${notice.id}`)).status).toBe(404)

    const silent = await judge(caseId, { type: 'approve' })
    expect(silent).toMatchObject({ status: 422, body: { code: 'case.opinionMissing' } })
    expect((await judge(caseId, { type: 'approve', opinion: '经核实，仅有一处' })).status).toBe(200)
    expect((await judge(caseId, { type: 'reject', opinion: '第二处属实' })).status).toBe(200)
    const [ended] = await noticesOf(caseId)
    expect(ended).toMatchObject({
      state: 'ended',
      outcome: 'objectionUpheld',
      objections: [
        { state: 'dismissed', opinion: '经核实，仅有一处' },
        { state: 'upheld', opinion: '第二处属实', contact: 'l***@example.cn' },
      ],
    })
    const view = await viewOf(office.decider, caseId)
    expect(view.tasks.find(({ state }) => state === 'open')?.stepKey).toBe('decide')
    const mine = await office.applicant.get(`/api/my/cases/${caseId}`)
    expect(mine.text).toContain('objectionRaised')
    expect(mine.text).not.toContain(said.text)
  })

  test('who objected is sealed, masked, and read in full by who works on it, on record', async () => {
    office.context.clock.set(start)
    const { caseId, notice } = await shownCase()
    await anyone.post(`/api/notices/${notice.id}/objections`, said)
    const [shown] = await noticesOf(caseId)
    const id = shown?.objections[0]?.id
    const path = `/api/cases/${caseId}/objections/${id}/objector`
    const scope = { departmentId: office.departmentId }
    const [stored] = await withReader(database(), scope, reader =>
      reader
        .select()
        .from(objections)
        .where(eq(objections.id, id ?? '')),
    )
    expect(stored?.objector.toString('latin1')).not.toContain(said.contact)
    expect(JSON.stringify(stored)).not.toContain(said.name)

    const reviewer = app.as(await office.hire(['reviewer'], '吴审查'))
    expect((await reviewer.get(path)).body).toEqual({
      name: said.name,
      contact: said.contact,
    } satisfies ObjectionContact)
    const records = await withReader(database(), scope, reader =>
      reader.select().from(audit).where(eq(audit.action, 'objection.view')),
    )
    expect(records).toMatchObject([{ subjectId: caseId, actorName: '吴审查' }])
    expect((await app.as(office.actors.decider).get(path)).status).toBe(403)
    expect((await app.as(office.actors.garden).get(path)).status).toBe(404)
    const elsewhere = await shownCase()
    const other = `/api/cases/${elsewhere.caseId}/objections/${id}/objector`
    expect((await reviewer.get(other)).status).toBe(404)
  })

  test('a notice vanishes at once when its case is withdrawn, sent back or terminated', async () => {
    office.context.clock.set(start)
    const headless = app.as(await office.hire(['administrator'], '管理员'))
    const ways: ((caseId: string) => Promise<unknown>)[] = [
      caseId => mustActAsApplicant(caseId, { type: 'withdraw', reason: '不办了' }),
      caseId => mustAct(headless, caseId, '', { type: 'terminate', reason: '申请人注销' }),
    ]
    for (const end of ways) {
      const { caseId, notice } = await shownCase()
      await end(caseId)
      expect((await anyone.get(`/api/notices/${notice.id}`)).status).toBe(404)
      expect(await listedIds()).not.toContain(notice.id)
      const refused = await anyone.post(`/api/notices/${notice.id}/objections`, said)
      expect(refused).toMatchObject({ status: 409, body: { code: 'notice.withdrawn' } })
      expect(refused.text).toContain('异议没有提交')
    }
    const back = await publishSmallItem(
      office,
      withNotice({ type: 'return', step: 'review' }, 'small-return'),
    )
    const { caseId, notice } = await shownCase(back)
    expect((await anyone.post(`/api/notices/${notice.id}/objections`, said)).status).toBe(201)
    expect((await anyone.get(`/api/notices/${notice.id}`)).status).toBe(404)
    const [shown] = await noticesOf(caseId)
    expect(shown).toMatchObject({ state: 'withdrawn', objections: [{ state: 'returned' }] })
    const { timeline } = await viewOf(office.reviewer, caseId)
    const told = timeline.filter(({ step }) => step === 'notice').map(({ type }) => type)
    expect(told).toEqual(['noticePublished', 'noticeWithdrawn'])
  })

  test('the database itself shows strangers the notices that run, and no objection', async () => {
    const seen = await withReader(database(), {}, reader => reader.select().from(publicNotices))
    const all = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select().from(publicNotices).where(eq(publicNotices.departmentId, office.departmentId)),
    )
    expect(new Set(seen.map(({ state }) => state))).toEqual(new Set(['running']))
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(['running', 'ended', 'withdrawn']))
    expect(await withReader(database(), {}, reader => reader.select().from(objections))).toEqual([])
    const elsewhere = { departmentId: office.actors.garden.departmentId }
    expect(await withReader(database(), elsewhere, reader => reader.select().from(objections))).toEqual([])
  })

  test('what is said in another department, and its notices that are over, reach nobody here', async () => {
    office.context.clock.set(start)
    // Nobody reviews there: what has nobody goes to the administrator.
    const officer = { ...(await seedCanaryDepartment(office.context)), roles: ['window', 'administrator'] }
    const theirItem = await publishSmallItem(
      { context: office.context, hire: async () => ({ ...officer, roles: ['designer'] }) },
      withNotice({ type: 'return', step: 'review' }, 'canary-notice'),
    )
    const { notice } = await shownCase(theirItem, app.as(officer))
    const raised = await anyone.post(`/api/notices/${notice.id}/objections`, {
      name: canary('objector'),
      contact: `${canary('contact')}@example.cn`,
      text: canary('objection'),
    })
    expect(raised.status, raised.text).toBe(201)
    // The client fails on any canary in these.
    for (const reader of [anyone, office.applicant, app.as(office.actors.decider)]) {
      expect((await reader.get(`/api/notices?departmentId=${officer.departmentId}`)).status).not.toBe(500)
    }
    expect((await anyone.get(`/api/notices?departmentId=${officer.departmentId}`)).body).toEqual({
      entries: [],
    })
  })

  test('a stranger who objects again and again is asked to wait', async () => {
    office.context.clock.set('2026-07-20T02:00:00Z')
    const statuses: number[] = []
    for (let turn = 0; turn < 12; turn += 1)
      statuses.push((await anyone.post(`/api/notices/${crypto.randomUUID()}/objections`, said)).status)
    expect(statuses).toContain(404)
    expect(statuses.at(-1)).toBe(429)
  })

  async function shownCase(
    item = itemId,
    handler?: AppClient,
  ): Promise<{ caseId: string; notice: PublicNoticePage['entries'][number] }> {
    office.context.clock.advance(60_000)
    const before = new Set(await listedIds())
    const { caseId } = await submitSmall(office.applicant, item)
    await mustAct(handler ?? office.window, caseId, 'accept', { type: 'accept' })
    await mustAct(handler ?? office.reviewer, caseId, 'review', { type: 'approve', opinion: '符合规定' })
    const { entries } = (await anyone.get('/api/notices')).body as PublicNoticePage
    const notice = entries.find(({ id }) => !before.has(id))
    if (notice === undefined) throw new Error('No notice was published.')
    return { caseId, notice }
  }

  async function listedIds(): Promise<string[]> {
    return ((await anyone.get('/api/notices')).body as PublicNoticePage).entries.map(({ id }) => id)
  }

  async function noticesOf(caseId: string): Promise<CaseNotice[]> {
    return (await viewOf(office.supervisor, caseId)).notices ?? []
  }

  function judge(caseId: string, command: Parameters<typeof act>[3]) {
    return act(office.reviewer, caseId, 'notice', command)
  }

  async function mustActAsApplicant(caseId: string, command: object): Promise<void> {
    const { version } = (
      (await office.applicant.get(`/api/my/cases/${caseId}`)).body as { case: { version: number } }
    ).case
    const done = await office.applicant.post(
      `/api/my/cases/${caseId}/commands`,
      { command },
      { 'if-match': `"${version}"` },
    )
    expect(done.status, done.text).toBe(200)
  }
})

const role = { type: 'role' as const, role: 'reviewer' }

/** Three calendar days of public notice after the review. */
function withNotice(
  onObjection: PublicNoticeStep['onObjection'],
  key = 'small-notice',
): Parameters<typeof publishSmallItem>[1] {
  const notice: PublicNoticeStep = {
    type: 'publicNotice',
    id: 'notice',
    key: 'notice',
    name: '公示',
    limit: { amount: 3, unit: 'calendarDay' },
    fields: ['count', 'total'],
    countsAgainstLimit: false,
    onObjection,
  }
  return { key, steps: steps => [...steps.slice(0, 2), notice, ...steps.slice(2)] }
}
