import type {
  NotificationPage,
  Performance,
  SupervisionRecordPage,
  SupervisionRecordView,
} from '@yibiao/schemas'
import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { audit } from '../audit/tables.ts'
import {
  handleUntil,
  met,
  mustAct,
  openOffice,
  submittedCase,
  worklistOf,
  type Office,
} from '../cases/testing/open-office.ts'
import { withReader } from '../db/with-transaction.ts'
import type { Message } from '../jobs/handlers.ts'
import type { AppClient } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { recordFindings } from './record-findings.ts'

const later = { period: { from: '2026-12-01', to: '2028-12-31' } }

describeOnBothDatabases('supervision', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-09-14T02:00:00Z')
  })

  test('a case undecided at 24:00 of its last day is red, and supervised with its reviewer and the head', async () => {
    const { caseId, caseNumber } = await submittedCase(office, later)
    await handleUntil(office, caseId, 'review')
    await mustAct(office.reviewer, caseId, 'review', { type: 'claim' })
    office.context.clock.set('2026-09-23T15:59:59Z')
    await office.runJobs()
    expect((await records(office.supervisor)).filter(({ rule }) => rule === 'caseOverdue')).toEqual([])
    office.context.clock.set('2026-09-23T16:00:01Z')
    await office.runJobs()
    const found = (await records(office.supervisor)).filter(({ rule }) => rule === 'caseOverdue')
    expect(found).toMatchObject([
      {
        ruleNumber: 'JC04',
        colour: 'red',
        caseNumber,
        officers: ['张审查'],
        state: 'supervised',
        foundAt: '2026-09-23T16:00:01.000Z',
        steps: [{ type: 'supervise', by: '系统' }],
      },
    ])
    for (const told of [office.reviewer, office.supervisor]) {
      const { entries } = (await told.get('/api/notifications')).body as NotificationPage
      expect(entries.filter(({ notice }) => notice === 'supervised')).toMatchObject([{ caseId }])
    }
    expect((await worklistOf(office.reviewer, 'supervised')).entries).toMatchObject([
      { caseId, light: 'red' },
    ])
  })

  test('is recorded once, however often the finding is delivered', async () => {
    const before = await records(office.supervisor)
    const orders = await database().sql<
      Message[]
    >`select department_id as "departmentId", id, subject, kind, payload
      from outbox where kind = 'supervision'`
    expect(orders.length).toBeGreaterThan(0)
    for (const order of orders) await recordFindings(office.context, order)
    expect(await records(office.supervisor)).toEqual(before)
  })

  test('goes from reminder to explanation to clearing, each by whose it is, with a trail', async () => {
    const [record] = (await records(office.supervisor)).filter(({ rule }) => rule === 'caseOverdue')
    const id = record?.id ?? ''
    expect(record?.acts).toEqual([])
    expect((await act(office.supervisor, id, 'clear', '先销')).status).toBe(409)
    expect(await act(office.supervisor, id, 'explain', '替他说')).toMatchObject({
      status: 403,
      body: { code: 'supervision.notResponsible' },
    })
    // Who is not responsible does not see it.
    expect((await records(office.decider)).map(each => each.id)).not.toContain(id)
    expect((await act(office.decider, id, 'explain', '与我无关')).status).toBe(404)
    expect((await records(office.reviewer)).map(each => each.id)).toEqual([id])
    const explained = await act(office.reviewer, id, 'explain', '等待园林部门书面意见')
    expect(explained.body).toMatchObject({ state: 'explained' })
    const cleared = await act(office.supervisor, id, 'clear', '情况属实，已提醒')
    expect(cleared.body).toMatchObject({
      state: 'cleared',
      steps: [{ type: 'supervise' }, { type: 'explain', by: '张审查' }, { type: 'clear', by: '孙监督' }],
      acts: [],
    })
    expect((await worklistOf(office.reviewer, 'supervised')).entries).toEqual([])
    const kept = (await office.supervisor.get('/api/supervision/records?state=cleared'))
      .body as SupervisionRecordPage
    // The yellow warning before it ended by itself.
    expect(kept.entries.filter(({ rule }) => rule !== 'nearLimit').map(each => each.id)).toEqual([id])
    const rows = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader
        .select()
        .from(audit)
        .where(and(eq(audit.subjectId, id), eq(audit.subjectType, 'supervisionRecord'))),
    )
    expect(rows.map(({ action }) => action).toSorted()).toEqual(['supervision.clear', 'supervision.explain'])
    expect((await office.stranger.get('/api/supervision/records')).status).toBe(200)
  })

  test('a case nobody accepted in time is red', async () => {
    office.context.clock.set('2026-10-12T02:00:00Z')
    const { caseId } = await submittedCase(office, later)
    office.context.clock.set('2026-10-20T02:00:00Z')
    await office.runJobs()
    const found = (await records(office.supervisor)).filter(each => each.caseId === caseId)
    const record = found.find(({ rule }) => rule === 'notAccepted')
    expect(record).toMatchObject({
      colour: 'red',
      officers: [],
      state: 'open',
      acts: ['remind', 'supervise', 'explain'],
    })
    expect((await act(office.supervisor, record?.id ?? '', 'remind', '请尽快')).body).toMatchObject({
      state: 'reminded',
      acts: ['supervise', 'explain'],
    })
    expect((await act(office.supervisor, record?.id ?? '', 'remind', '再催')).status).toBe(409)
    expect((await act(office.supervisor, record?.id ?? '', 'supervise', '限两日')).body).toMatchObject({
      state: 'supervised',
    })
  })

  test('a case that was returned for the third time is yellow, and not before', async () => {
    const { caseId } = await submittedCase(office, later)
    await handleUntil(office, caseId, 'review')
    const found = async () => {
      await office.runJobs()
      const known = (await records(office.supervisor, 'yellow')).filter(each => each.caseId === caseId)
      return known.filter(({ rule }) => rule === 'oftenReturned')
    }
    for (let time = 1; time <= 3; time += 1) {
      expect(await found(), `before return ${time}`).toEqual([])
      await mustAct(office.reviewer, caseId, 'review', {
        type: 'return',
        target: { type: 'previous' },
        reason: '勘查照片不清',
      })
      await mustAct(office.inspector, caseId, 'inspect', {
        type: 'approve',
        opinion: '已补拍',
        checklist: met('cpPlace', 'cpSafety'),
      })
    }
    expect(await found()).toMatchObject([{ ruleNumber: 'JC09', colour: 'yellow', params: { count: 3 } }])
  })

  test('figures of officers are of what they closed, and an export says why', async () => {
    const answer = await office.supervisor.get(
      '/api/supervision/performance?from=2026-09-01&through=2026-09-30',
    )
    const { measures, officers } = answer.body as Performance
    expect(measures).toMatchObject({ items: 1, manyVisits: [] })
    expect(officers).toContainEqual(expect.objectContaining({ name: '王窗口', closed: 1 }))
    const period = 'from=2026-09-01&through=2026-09-30'
    expect((await office.supervisor.get(`/api/supervision/export?${period}`)).status).toBe(400)
    const reason = encodeURIComponent('季度通报')
    expect((await office.supervisor.get(`/api/supervision/export?${period}&reason=${reason}`)).status).toBe(
      200,
    )
    const rows = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select().from(audit).where(eq(audit.action, 'supervision.export')),
    )
    expect(rows).toMatchObject([{ details: { reason: '季度通报' }, actorName: '孙监督' }])
    expect((await office.window.get('/api/supervision/performance')).status).toBe(403)
  })

  async function records(client: AppClient, state = 'red'): Promise<SupervisionRecordView[]> {
    const answer = await client.get(`/api/supervision/records?state=${state}`)
    expect(answer.status, answer.text).toBe(200)
    return (answer.body as SupervisionRecordPage).entries
  }

  function act(client: AppClient, id: string, type: string, text: string) {
    return client.post(`/api/supervision/records/${id}/steps`, { type, text })
  }
})
