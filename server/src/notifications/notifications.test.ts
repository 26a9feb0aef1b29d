import type { NotificationPage } from '@yibiao/schemas'
import { beforeAll, expect, test } from 'vitest'
import {
  handleUntil,
  met,
  mustAct,
  openOffice,
  submittedCase,
  viewOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import type { Message } from '../jobs/handlers.ts'
import type { AppClient } from '../testing/app-client.ts'
import { canaryDepartmentId } from '../testing/canaries.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { deliverNotice } from './deliver-notice.ts'
import { officerNotifications, partyNotifications } from './tables.ts'

describeOnBothDatabases('notifications', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('tell the applicant what happened to the case, newest first, until they are read', async () => {
    const { caseId, caseNumber } = await submittedCase(office)
    office.context.clock.advance(60_000)
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    await office.runJobs()
    const inbox = await inboxOf(office.applicant, `?caseId=${caseId}`)
    expect(inbox.entries).toMatchObject([
      { notice: 'accepted', caseId, caseNumber, departmentName: '盘龙区城市管理局', isRead: false },
      { notice: 'submitted', caseId, caseNumber, isRead: false },
    ])
    expect(await unreadOf(office.applicant)).toBe(inbox.unread)
    const [newest] = inbox.entries
    const one = await office.applicant.post('/api/notifications/read', { ids: [newest?.id] })
    expect(one.body).toEqual({ unread: inbox.unread - 1 })
    expect(
      (await inboxOf(office.applicant, `?caseId=${caseId}`)).entries.map(({ isRead }) => isRead),
    ).toEqual([true, false])
    expect((await office.applicant.post('/api/notifications/read', {})).body).toEqual({ unread: 0 })
  })

  test('are everybody’s own: no other applicant, no other department, no colleague', async () => {
    const { caseId } = await submittedCase(office)
    await mustAct(office.window, caseId, 'accept', {
      type: 'accept',
      checklist: met('cpComplete', 'cpCompetence'),
    })
    await remind(office.supervisor, caseId)
    await office.runJobs()
    expect((await inboxOf(office.inspector)).entries).toMatchObject([
      { notice: 'reminded', caseId, stepName: '现场勘查' },
    ])
    const [theirs] = (await inboxOf(office.inspector)).entries
    const [own] = (await inboxOf(office.applicant)).entries
    for (const client of [office.otherApplicant, office.stranger, office.decider]) {
      expect(await inboxOf(client)).toEqual({ entries: [], unread: 0 })
      const marked = await client.post('/api/notifications/read', { ids: [theirs?.id, own?.id] })
      expect(marked.body).toEqual({ unread: 0 })
    }
    expect(await unreadOf(office.inspector)).toBe(1)
    const { applicant } = office.actors
    const seen = await withReader(database(), { partyId: crypto.randomUUID() }, reader =>
      reader.select().from(partyNotifications),
    )
    expect(seen).toEqual([])
    const foreign = await withReader(database(), { partyId: applicant.partyId }, reader =>
      reader.select().from(officerNotifications),
    )
    expect(foreign).toEqual([])
  })

  test('carry nothing of what people wrote, and no identity number', async () => {
    const { caseId } = await submittedCase(office, { contactName: '绝密联系人', content: '绝密内容' })
    await mustAct(office.window, caseId, 'accept', {
      type: 'refuseAcceptance',
      ground: 'other',
      reason: '绝密理由',
    })
    await office.runJobs()
    const rows = await database().sql`select row_to_json(n)::text as text from party_notifications n
      where case_id = ${caseId}`
    const texts = rows.map(row => String(row['text'])).join()
    expect(texts).toContain('acceptanceRefused')
    expect(texts).not.toMatch(/绝密|91330100799655058B|11010519491231002X/)
  })

  test('are delivered once, however often their order is', async () => {
    const { caseId } = await submittedCase(office)
    await office.runJobs()
    const orders = await database().sql<
      Message[]
    >`select department_id as "departmentId", id, subject, kind, payload
      from outbox where subject = ${`notices:${caseId}`}`
    expect(orders).toHaveLength(1)
    for (const order of [...orders, ...orders]) await deliverNotice(office.context, order)
    expect((await inboxOf(office.applicant, `?caseId=${caseId}`)).entries).toHaveLength(1)
  })

  test('reach a department that is consulted in its own space, and tell it no applicant', async () => {
    const { caseId } = await submittedCase(office, { involves: ['garden'] })
    await handleUntil(office, caseId, 'review')
    await remind(office.supervisor, caseId)
    await office.runJobs()
    expect((await inboxOf(office.garden)).entries).toMatchObject([{ notice: 'reminded', caseId }])
    const rows = await database().sql`select row_to_json(n)::text as text from officer_notifications n
      where department_id <> ${office.departmentId} and department_id <> ${canaryDepartmentId}`
    expect(rows.map(row => String(row['text'])).join()).not.toMatch(/云南明亮|绝密/)
  })

  test('O3 remind the applicant 30 days before the permit ends to take the sign down or ask for more', async () => {
    const { caseId, caseNumber } = await submittedCase(office)
    await handleUntil(office, caseId, 'decide')
    await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    await mustAct(office.window, caseId, 'certify', { type: 'approve' })
    await mustAct(office.window, caseId, 'deliver', { type: 'deliver', way: 'counter', receivedBy: '何联系' })
    await office.runJobs()
    // The permit ends on 2029-07-31; the 30th day before begins at midnight in China.
    office.context.clock.set('2029-06-30T15:59:59Z')
    await office.runJobs()
    const before = (await inboxOf(office.applicant, `?caseId=${caseId}`)).entries.map(({ notice }) => notice)
    expect(before.toSorted()).toEqual(['accepted', 'delivered', 'granted', 'submitted'])
    office.context.clock.set('2029-06-30T16:00:00Z')
    await office.runJobs()
    expect((await inboxOf(office.applicant, `?caseId=${caseId}`)).entries[0]).toMatchObject({
      notice: 'custom',
      subject: '户外广告设置期限即将届满',
      body: expect.stringContaining(`办件编号 ${caseNumber}`),
      isRead: false,
    })
    const [reminder] = (await inboxOf(office.applicant, `?caseId=${caseId}`)).entries
    expect(reminder?.body).toContain('2029年7月31日')
    office.context.clock.set('2029-08-15T02:00:00Z')
    await office.runJobs()
    const all = (await inboxOf(office.applicant, `?caseId=${caseId}`)).entries
    expect(all.filter(({ notice }) => notice === 'custom')).toHaveLength(1)
  })
})

/** 催办 of whatever is open. */
async function remind(client: AppClient, caseId: string): Promise<void> {
  const { case: summary } = await viewOf(client, caseId)
  const command = { type: 'remind', text: '请绝密地尽快办理' }
  const answer = await client.post(
    `/api/cases/${caseId}/commands`,
    { command },
    { 'if-match': `"${summary.version}"` },
  )
  expect(answer.status, answer.text).toBe(200)
}

async function inboxOf(client: AppClient, query = ''): Promise<NotificationPage> {
  const answer = await client.get(`/api/notifications${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.body as NotificationPage
}

async function unreadOf(client: AppClient): Promise<number> {
  const answer = await client.get('/api/notifications/unread')
  expect(answer.status, answer.text).toBe(200)
  return (answer.body as { unread: number }).unread
}
