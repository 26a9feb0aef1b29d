import { beforeAll, expect, test } from 'vitest'
import { handleUntil, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import type { Message } from '../jobs/handlers.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import { checkRecord } from './check-record.ts'
import { listRecords, openContent, redriveRecords } from './list-records.ts'
import { storeRecord } from './store-record.ts'
import { exchangeRecords } from './tables.ts'

describeOnBothDatabases('the exchange', database => {
  let office: Office

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })

  test('is told the course of a case in order, with legal times, sealed, and waits for a destination', async () => {
    const { caseId, caseNumber } = await submittedCase(office)
    office.context.clock.advance(60_000)
    await handleUntil(office, caseId, 'decide')
    office.context.clock.advance(60_000)
    await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
    await office.runJobs()
    const listed = await recordsOf(caseNumber)
    expect(listed.map(({ sequence, record, status }) => [sequence, record, status])).toEqual([
      [1, 'apply', 'waiting'],
      [2, 'receive', 'waiting'],
      [3, 'accept', 'waiting'],
      [4, 'process', 'waiting'],
      [5, 'process', 'waiting'],
      [6, 'process', 'waiting'],
      [7, 'result', 'waiting'],
      [8, 'process', 'waiting'],
    ])
    const rows = await withReader(database(), { departmentId: office.departmentId }, reader =>
      reader.select().from(exchangeRecords),
    )
    const of = (record: string) =>
      rows
        .filter(row => row.caseId === caseId && row.record === record)
        .map(row => openContent(office.context, row))
    expect(of('accept')[0]?.['up_pro_accept']?.[0]).toMatchObject({
      project_no: caseNumber,
      task_code: '11530103015100047P4000117008000',
      applyer_name: '云南明亮广告有限公司',
      applyer_page_code: '91330100799655058B',
      apply_date: '2026-07-06 10:00:00',
      accept_date: '2026-07-06 10:01:00',
      promise_date: '2026-07-16',
      org_code: '11530103015100047P',
    })
    expect(of('process').map(content => content['up_pro_process']?.[0]?.['process_name'])).toEqual(
      expect.arrayContaining(['受理', '现场勘查', '审查']),
    )
    expect(of('result')[0]?.['up_pro_result']?.[0]).toMatchObject({ result_type: '准予' })
    const raw = await database().sql`select encode(content, 'escape') as text from exchange_records`
    expect(raw.map(row => String(row['text'])).join()).not.toContain('91330100799655058B')
  })

  test('gets each record once, however often it is ordered', async () => {
    const { caseId, caseNumber } = await submittedCase(office)
    await office.runJobs()
    const before = await recordsOf(caseNumber)
    const orders = await database().sql<
      Message[]
    >`select department_id as "departmentId", id, subject, kind, payload
      from outbox where subject = ${`exchange:${caseId}`} order by sequence`
    for (const order of [...orders].toReversed()) await storeRecord(office.context, order)
    expect(await recordsOf(caseNumber)).toEqual(before)
    expect(before.length).toBeGreaterThan(0)
  })

  test('holds back what a destination would refuse, and sends it once it is mended', async () => {
    const accept = {
      apply_date: '2026-07-06 10:00:00',
      receive_date: '2026-07-06 09:00:00',
      accept_date: '2026-07-06 11:00:00',
      promise_date: null,
      task_code: null,
    }
    expect(checkRecord({ up_pro_accept: [accept] })).toEqual([
      'timesOutOfOrder',
      'promiseMissing',
      'taskCodeMissing',
    ])
    const { caseNumber } = await submittedCase(office)
    await office.runJobs()
    await database().sql`update exchange_records set status = 'held', issues = '["taskCodeMissing"]'
      where case_number = ${caseNumber} and sequence = 1`
    const { departmentId } = office
    const outcome = await withTransaction(database(), { departmentId }, transaction =>
      redriveRecords(office.context, transaction, departmentId, {
        key: 'operator',
        name: 'o',
        requestId: 'r',
      }),
    )
    expect(outcome).toEqual({ waiting: 1, held: 0 })
    expect((await recordsOf(caseNumber))[0]).toMatchObject({ status: 'waiting', issues: [] })
  })

  test('shows another department nothing', async () => {
    const foreign = await withReader(database(), { departmentId: crypto.randomUUID() }, reader =>
      reader.select().from(exchangeRecords),
    )
    expect(foreign).toEqual([])
  })

  function recordsOf(caseNumber: string) {
    return withReader(database(), { departmentId: office.departmentId }, reader =>
      listRecords(reader, office.departmentId, caseNumber),
    )
  }
})
