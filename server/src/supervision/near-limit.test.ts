import type { SupervisionRecordPage, SupervisionRecordView } from '@yibiao/schemas'
import { sql } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import {
  handleUntil,
  met,
  mustAct,
  openOffice,
  submittedCase,
  type Office,
} from '../cases/testing/open-office.ts'
import { withTransaction } from '../db/with-transaction.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { timers } from '../jobs/tables.ts'

const later = { period: { from: '2026-12-01', to: '2028-12-31' } }

/** 4.6: a limit of 8 working days from Monday 09-14 ends on 09-23 and is yellow when one day is left. */
describeOnBothDatabases('a limit that turns yellow', database => {
  let office: Office
  let caseId: string

  beforeAll(async () => {
    office = await openOffice(database(), '2026-09-14T02:00:00Z')
  })

  test('leaves a yellow record on the day before the last, and not a second before', async () => {
    ;({ caseId } = await submittedCase(office, later))
    await handleUntil(office, caseId, 'review')
    await mustAct(office.reviewer, caseId, 'review', { type: 'claim' })
    await at('2026-09-21T15:59:59Z')
    expect(await warnings('yellow')).toEqual([])
    await at('2026-09-21T16:00:00Z')
    expect(await warnings('yellow')).toMatchObject([
      {
        rule: 'nearLimit',
        ruleNumber: 'JC16',
        colour: 'yellow',
        params: { limit: 'promised', dueOn: '2026-09-23' },
        officers: ['张审查'],
        state: 'open',
        acts: ['remind', 'supervise'],
      },
    ])
  })

  test('once for each limit, whatever happens and however often the alarm comes', async () => {
    const [record] = await warnings('yellow')
    await mustAct(office.reviewer, caseId, 'review', { type: 'release' })
    await mustAct(office.reviewer, caseId, 'review', { type: 'claim' })
    await withTransaction(database(), { departmentId: office.departmentId }, async transaction => {
      await transaction.insert(timers).values({
        departmentId: office.departmentId,
        key: `near:${caseId}:promised`,
        kind: 'nearLimit',
        payload: { caseId, limit: 'promised' },
        dueAt: sql`'2026-09-21T16:00:00Z'::timestamptz`,
      })
    })
    await at('2026-09-22T02:00:00Z')
    expect((await warnings('yellow')).map(({ id }) => id)).toEqual([record?.id])
  })

  test('goes the way of every record: reminded, supervised', async () => {
    const [record] = await warnings('yellow')
    const act = (type: string) =>
      office.supervisor.post(`/api/supervision/records/${record?.id}/steps`, { type, text: '请尽快办理' })
    expect((await act('remind')).body).toMatchObject({ state: 'reminded' })
    expect((await act('supervise')).body).toMatchObject({ state: 'supervised' })
  })

  test('red takes over: the warning is cleared by itself when the limit has passed', async () => {
    await at('2026-09-23T16:00:00Z')
    expect(await warnings('yellow')).toEqual([])
    expect((await records('red')).filter(each => each.rule === 'caseOverdue')).toMatchObject([{ caseId }])
    expect(await warnings('cleared')).toMatchObject([
      { state: 'cleared', steps: [{ type: 'remind' }, { type: 'supervise' }, { type: 'clear', by: '系统' }] },
    ])
  })

  test('decided in time: the warning ends by itself, with a trail and without a person', async () => {
    office.context.clock.set('2026-10-12T02:00:00Z')
    const { caseId: second } = await submittedCase(office, later)
    await handleUntil(office, second, 'review')
    await at('2026-10-21T16:00:00Z')
    caseId = second
    expect(await warnings('yellow')).toHaveLength(1)
    await mustAct(office.reviewer, second, 'review', {
      type: 'approve',
      opinion: '符合规定',
      checklist: met('cpArea', 'cpPeriod'),
    })
    await mustAct(office.decider, second, 'decide', { type: 'decide', outcome: 'granted', content: '准予' })
    await at('2026-10-22T03:00:00Z')
    expect(await warnings('yellow')).toEqual([])
    expect(await warnings('cleared')).toMatchObject([
      { params: { limit: 'promised' }, steps: [{ type: 'clear', by: '系统', text: '' }] },
    ])
  })

  async function at(instant: string): Promise<void> {
    office.context.clock.set(instant)
    await office.runJobs()
  }

  /** Of the case. */
  async function warnings(state: string): Promise<SupervisionRecordView[]> {
    return (await records(state)).filter(each => each.rule === 'nearLimit')
  }

  async function records(state: string): Promise<SupervisionRecordView[]> {
    const page = (await office.supervisor.get(`/api/supervision/records?state=${state}`))
      .body as SupervisionRecordPage
    return page.entries.filter(each => each.caseId === caseId)
  }
})
