import { afterEach, beforeAll, expect, test } from 'vitest'
import { handleUntil, mustAct, openOffice, submittedCase, type Office } from '../cases/testing/open-office.ts'
import { withReader, withTransaction } from '../db/with-transaction.ts'
import { allowDestination } from '../egress/destinations.ts'
import { createTestApp } from '../testing/app-client.ts'
import { describeOnBothDatabases } from '../testing/databases.ts'
import {
  answerJson,
  isSignedWith,
  startReceivingServer,
  type ReceivingServer,
} from '../testing/receiving-server.ts'
import { deliverRecords } from './deliver-records.ts'
import { reconcileExchange } from './reconcile.ts'
import { exchangeRoutes } from './routes.ts'
import { exchangeReconciliations, exchangeRecords } from './tables.ts'
import type { SentRow } from './write-message.ts'

const secret = 'the secret of the destination, 32+ characters'.replaceAll(' ', '-')
const actor = { key: 'test', name: 'test', requestId: 'test' }
const minutes = 60_000
const hours = 60 * minutes

type RecordMessage = { type: string; projectNo: string; version: number; rows: SentRow[] }

describeOnBothDatabases('the delivery to the exchange', database => {
  let office: Office
  let receiver: ReceivingServer | undefined

  beforeAll(async () => {
    office = await openOffice(database(), '2026-07-06T02:00:00Z')
  })
  afterEach(async () => {
    await receiver?.stop()
    receiver = undefined
    await database().sql`update exchange_records set status = 'sent', sent_at = '2000-01-01'`
  })

  test('loses nothing and brings nothing twice over an hour without a network, in order, by two workers', async () => {
    const store = createStore()
    let isDown = true
    let random = 1
    const failures = new Map<string, number>()
    await aim(answer => {
      // What a network can do: no answer, an error, or an answer that is lost after the work is done.
      random = (random * 48_271) % 2_147_483_647
      if (isDown) return answer.drop()
      const { projectNo, version } = answer.message
      const failed = failures.get(`${projectNo} ${version}`) ?? 0
      if (failed < 2) failures.set(`${projectNo} ${version}`, failed + 1)
      if (failed < 2 && random % 10 < 3) return answer.refuse(503)
      store.take(answer.message)
      return failed < 2 && random % 10 < 6 ? answer.drop() : answer.accept()
    })
    const caseNumbers = await decidedCases(6)
    const expected = await recordsOf(caseNumbers)
    expect(expected.length).toBeGreaterThanOrEqual(36)
    for (let minute = 0; minute < 60; minute += 5) {
      await twoWorkers()
      office.context.clock.advance(5 * minutes)
    }
    expect(store.applied).toEqual([])
    isDown = false
    for (let round = 0; round < 400; round += 1) {
      await twoWorkers()
      office.context.clock.advance(10 * minutes)
    }
    const after = await recordsOf(caseNumbers)
    expect(after.map(({ status }) => status)).toEqual(expected.map(() => 'sent'))
    expect(after.every(({ receipt }) => receipt !== null)).toBe(true)
    // Each key once, each record whole, each case in its order.
    expect(new Set(store.applied).size).toBe(store.applied.length)
    for (const caseNumber of caseNumbers) {
      const mine = expected.filter(record => record.caseNumber === caseNumber)
      expect(store.versions.get(caseNumber)).toEqual(mine.map(({ sequence }) => sequence))
    }
    expect(receiver?.received.every(request => isSignedWith(secret, request))).toBe(true)
    expect(receiver?.received.length).toBeGreaterThan(expected.length)
  })

  test('names the rows of a case so that a later version of a row replaces the one before', async () => {
    const messages: RecordMessage[] = []
    await aim(answer => {
      messages.push(answer.message)
      answer.accept()
    })
    const [caseNumber] = await decidedCases(1)
    await drain()
    const rows = messages.flatMap(message => message.rows)
    expect(rows.every(({ columns }) => columns['project_no'] === caseNumber)).toBe(true)
    const accept = rows.filter(({ table }) => table === 'up_pro_accept')
    expect(accept.map(({ row, version }) => [row, version])).toEqual([
      ['1', 1],
      ['1', 2],
      ['1', 3],
    ])
    expect(accept.map(({ columns }) => columns['cd_operation'])).toEqual(['I', 'U', 'U'])
    expect(accept[0]?.idempotencyKey).toBe(`${caseNumber}:up_pro_accept:1:1`)
    const steps = rows.filter(({ table }) => table === 'up_pro_process').map(({ row }) => row)
    expect(new Set(steps).size).toBe(steps.length)
  })

  test('gives up after 20 hours’ waits, holds up that case alone, and sends again when a person says so', async () => {
    const [first = '', second = ''] = await decidedCases(2)
    const taken: string[] = []
    let isRefusing = true
    await aim(answer => {
      if (isRefusing && answer.message.projectNo === first) return answer.refuse(500)
      taken.push(answer.message.projectNo)
      return answer.accept()
    })
    for (let hour = 0; hour < 60; hour += 1) {
      await drain()
      office.context.clock.advance(hours)
    }
    const [head, ...behind] = await recordsOf([first])
    expect(head).toMatchObject({ status: 'dead', attempts: 7, lastError: 'HTTP 500' })
    expect(new Set(behind.map(({ status }) => status))).toEqual(new Set(['waiting']))
    expect(new Set(taken)).toEqual(new Set([second]))
    const administrator = await client()
    const dead = await administrator.get('/api/exchange/records?status=dead')
    expect(dead.body).toMatchObject({
      records: [{ caseNumber: first, sequence: 1, record: 'apply', lastError: 'HTTP 500' }],
    })
    isRefusing = false
    const { records } = dead.body as { records: { id: string }[] }
    const redriven = await administrator.post('/api/exchange/redrive', {
      recordIds: records.map(({ id }) => id),
    })
    expect(redriven.body).toEqual({ waiting: 1, held: 0 })
    await drain()
    expect((await recordsOf([first])).map(({ status }) => status)).toEqual(
      [head, ...behind].map(() => 'sent'),
    )
  })

  test('keeps what the destination finds wrong for a person, and says why', async () => {
    await aim(answer => answer.refuse(422))
    const [caseNumber = ''] = await decidedCases(1)
    await drain()
    expect((await recordsOf([caseNumber]))[0]).toMatchObject({
      status: 'held',
      issues: ['destinationRefused'],
      attempts: 1,
    })
  })

  test('asks at the end of the day what the destination holds, and sends again what it has lost', async () => {
    const store = createStore()
    await aim(answer => {
      if (answer.message.type === 'reconciliation') return answer.tell(store.holds())
      store.take(answer.message)
      return answer.accept()
    })
    office.context.clock.set('2026-07-20T02:00:00Z')
    const [whole = '', cut = '', gone = ''] = await decidedCases(3)
    await drain()
    const all = await recordsOf([whole, cut, gone])
    store.forget(cut, 2)
    store.forget(gone, 0)
    office.context.clock.set('2026-07-21T02:00:00Z')
    await Promise.all([reconcileExchange(office.context), reconcileExchange(office.context)])
    const of = (caseNumber: string) => all.filter(record => record.caseNumber === caseNumber).length
    const [result] = await reconciliations()
    expect(result).toMatchObject({ day: '2026-07-20', outcome: 'differs', cases: 3, records: all.length })
    expect(result?.differences.toSorted((a, b) => a.caseNumber.localeCompare(b.caseNumber))).toEqual(
      [
        { caseNumber: cut, sent: { records: of(cut), version: of(cut) }, held: { records: 2, version: 2 } },
        { caseNumber: gone, sent: { records: of(gone), version: of(gone) }, held: null },
      ].toSorted((a, b) => a.caseNumber.localeCompare(b.caseNumber)),
    )
    await drain()
    expect(store.versions.get(cut)).toEqual(Array.from({ length: of(cut) }, (_, index) => index + 1))
    expect(store.versions.get(gone)).toEqual(Array.from({ length: of(gone) }, (_, index) => index + 1))
    expect(await reconcileExchange(office.context)).toBe(0)
    office.context.clock.set('2026-07-22T02:00:00Z')
    expect(await reconcileExchange(office.context)).toBe(1)
    expect((await reconciliations())[0]).toMatchObject({ day: '2026-07-21', outcome: 'agrees', cases: 2 })
  })

  test('asks again about a day for which there was no answer', async () => {
    const store = createStore()
    let isDown = true
    await aim(answer => {
      if (answer.message.type !== 'reconciliation') {
        store.take(answer.message)
        return answer.accept()
      }
      return isDown ? answer.refuse(503) : answer.tell(store.holds())
    })
    office.context.clock.set('2026-07-24T02:00:00Z')
    await decidedCases(1)
    await drain()
    office.context.clock.set('2026-07-25T02:00:00Z')
    expect(await reconcileExchange(office.context)).toBe(1)
    expect((await reconciliations())[0]).toMatchObject({ outcome: 'failed', error: 'HTTP 503' })
    isDown = false
    expect(await reconcileExchange(office.context)).toBe(1)
    expect((await reconciliations())[0]).toMatchObject({ day: '2026-07-24', outcome: 'agrees' })
    expect(await reconcileExchange(office.context)).toBe(0)
  })

  test('lets an administrator set and try the destination, and never reads the secret back', async () => {
    await aim(answer => answer.accept())
    const administrator = await client()
    const address = receiver?.address ?? ''
    const seen = await administrator.get('/api/exchange')
    expect(seen.body).toMatchObject({ target: { address, isActive: true } })
    expect(seen.text).not.toContain(secret)
    const raw = await database().sql`select encode(secret, 'escape') as text from exchange_targets`
    expect(raw.map(row => String(row['text'])).join()).not.toContain(secret)
    const tried = await administrator.post('/api/exchange/target/test')
    expect(tried.body).toEqual({ isReached: true, result: 'HTTP 200' })
    expect(receiver?.received.map(({ body }) => body)).toEqual(['{"type":"test"}'])
    for (const [body, code] of [
      [{ address: 'https://10.0.0.1/', secret, isActive: true }, 'egress.destinationRefused'],
      [{ address: 'file:///etc/passwd', secret, isActive: true }, 'egress.addressInvalid'],
      [{ address: 'https://elsewhere.example/', isActive: true }, 'exchange.secretNeeded'],
    ] as const) {
      const refused = await administrator.request('PUT', '/api/exchange/target', { body })
      expect(refused.body).toMatchObject({ status: 422, code })
    }
    const elsewhere = createTestApp(office.context, exchangeRoutes).as({
      ...(await office.hire(['administrator'])),
      departmentId: crypto.randomUUID(),
    })
    expect((await elsewhere.get('/api/exchange')).body).toMatchObject({
      counts: { waiting: 0, held: 0, dead: 0, sent: 0 },
    })
    await receiver?.stop()
    expect((await administrator.post('/api/exchange/target/test')).body).toEqual({
      isReached: false,
      result: 'unreachable',
    })
  })

  type Asked = {
    message: RecordMessage
    accept(): void
    refuse(status: number): void
    tell(body: unknown): void
    drop(): void
  }

  /** Sends what the department tells to a server that answers so. */
  async function aim(answer: (asked: Asked) => void): Promise<void> {
    receiver = await startReceivingServer(({ body }, response) =>
      answer({
        message: JSON.parse(body) as RecordMessage,
        accept: () => answerJson(response, 200, { receipt: crypto.randomUUID() }),
        refuse: status => answerJson(response, status, {}),
        tell: told => answerJson(response, 200, told),
        drop: () => response.destroy(),
      }),
    )
    const { departmentId } = office
    const { port, address } = receiver
    await withTransaction(database(), { platformRole: 'system' }, transaction =>
      allowDestination(
        office.context,
        transaction,
        { departmentId, network: '127.0.0.1/32', port, purpose: '省级办件库' },
        actor,
      ),
    )
    const administrator = await client()
    const saved = await administrator.request('PUT', '/api/exchange/target', {
      body: { address, secret, isActive: true },
    })
    expect(saved.status, saved.text).toBe(200)
  }

  async function client() {
    return createTestApp(office.context, exchangeRoutes).as(await office.hire(['administrator']))
  }

  /** Granted cases whose records wait. */
  async function decidedCases(count: number): Promise<string[]> {
    const numbers: string[] = []
    for (let index = 0; index < count; index += 1) {
      const { caseId, caseNumber } = await submittedCase(office)
      office.context.clock.advance(minutes)
      await handleUntil(office, caseId, 'decide')
      await mustAct(office.decider, caseId, 'decide', { type: 'decide', outcome: 'granted' })
      numbers.push(caseNumber)
    }
    await office.runJobs()
    return numbers
  }

  async function twoWorkers(): Promise<void> {
    await Promise.all([deliverRecords(office.context), deliverRecords(office.context)])
  }

  async function drain(): Promise<void> {
    while ((await deliverRecords(office.context)) > 0);
  }

  function recordsOf(caseNumbers: readonly string[]) {
    return withReader(database(), { departmentId: office.departmentId }, async reader => {
      const rows = await reader.select().from(exchangeRecords)
      return rows
        .filter(({ caseNumber }) => caseNumbers.includes(caseNumber))
        .toSorted((a, b) => a.caseNumber.localeCompare(b.caseNumber) || a.sequence - b.sequence)
    })
  }

  function reconciliations() {
    return withReader(database(), { departmentId: office.departmentId }, async reader => {
      const rows = await reader.select().from(exchangeReconciliations)
      return rows.toSorted((a, b) => b.day.localeCompare(a.day))
    })
  }
})

/** What a destination keeps: rows by key, and the versions of a case in the order of their coming. */
function createStore() {
  const applied: string[] = []
  const versions = new Map<string, number[]>()
  return {
    applied,
    versions,
    take: ({ projectNo, version, rows }: RecordMessage): void => {
      const mine = versions.get(projectNo) ?? []
      versions.set(projectNo, mine.includes(version) ? mine : [...mine, version])
      for (const { idempotencyKey } of rows)
        if (!applied.includes(idempotencyKey)) applied.push(idempotencyKey)
    },
    forget: (projectNo: string, after: number): void => {
      const kept = (versions.get(projectNo) ?? []).slice(0, after)
      if (kept.length === 0) versions.delete(projectNo)
      else versions.set(projectNo, kept)
    },
    holds: () => ({
      cases: Object.fromEntries(
        [...versions].map(([number, mine]) => [number, { records: mine.length, version: Math.max(...mine) }]),
      ),
    }),
  }
}
